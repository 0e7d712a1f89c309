using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SshLab.Repairs;

/// <summary>
/// The journal of repairs: one JSON file each, on the machine that runs SshLab (nothing is left on a server).
/// Readable by its owner alone, since it keeps the old content of key files.
/// </summary>
/// <param name="directory">Where the files are; created with mode 0700 when the first one is written.</param>
/// <param name="time">The clock.</param>
public sealed class JournalStore(string directory, TimeProvider time)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary><c>$XDG_STATE_HOME/sshlab/journal</c>, or the same below <c>~/.local/state</c>.</summary>
    /// <exception cref="Processes.ToolFailedException">There is no home directory in which it could be.</exception>
    public static string DefaultDirectory => Path.Combine(StateHome.Path, "sshlab", "journal");

    /// <summary>Where the files are.</summary>
    public string Directory { get; } = directory;

    /// <summary>Writes an entry for a repair that is about to be made, and waits until it is on disk.</summary>
    /// <exception cref="RefusedToChangeException">It cannot be written: without it nothing may be changed.</exception>
    internal JournalEntry Open(RepairTarget target, string via, IReadOnlyList<RepairStep> steps, IReadOnlyDictionary<string, string> directories, IReadOnlyDictionary<string, string>? clientDirectories = null)
    {
        var now = time.GetUtcNow();
        var entry = new JournalEntry
        {
            Id = $"{now:yyyyMMdd'T'HHmmss.fffffff}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}",
            Created = now,
            Target = target,
            Via = via,
            Steps = steps,
            Directories = directories,
            ClientDirectories = clientDirectories ?? new Dictionary<string, string>(),
        };
        Write(entry);
        return entry;
    }

    /// <summary>Marks an entry as undone now.</summary>
    internal JournalEntry Close(JournalEntry entry) => Write(entry with
    {
        Undone = time.GetUtcNow(),
        Steps = [.. entry.Steps.Select(step => step.Outcome == StepOutcome.Made ? step with { Outcome = StepOutcome.Undone } : step)],
    });

    /// <summary>Writes an entry in place of what the journal has of it.</summary>
    /// <exception cref="RefusedToChangeException">The file cannot be written.</exception>
    internal JournalEntry Write(JournalEntry entry)
    {
        var path = Path.Combine(Directory, entry.Id + ".json");
        var temporary = path + ".new";
        try
        {
            OwnerOnly.CreateDirectory(Directory);
            File.Delete(temporary);
            using (var file = OwnerOnly.CreateFile(temporary))
            {
                JsonSerializer.Serialize(file, entry, Format);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
            return entry;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedToChangeException($"The journal cannot be written to {Directory} ({e.Message}), and without it a change could not be undone. Make room or set XDG_STATE_HOME to a directory of yours, and try again.");
        }
    }

    /// <summary>Returns the entries of one account, newest first; a file that is not an entry is left alone.</summary>
    public IReadOnlyList<JournalEntry> Find(RepairTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return [.. All().Where(entry => entry.Target == target)];
    }

    /// <summary>Returns all entries, newest first; a file that is not an entry is left alone.</summary>
    public IReadOnlyList<JournalEntry> All() => !System.IO.Directory.Exists(Directory)
        ? []
        : [.. System.IO.Directory.EnumerateFiles(Directory, "*.json").Order(StringComparer.Ordinal).Reverse().Select(Read).OfType<JournalEntry>()];

    private static JournalEntry? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<JournalEntry>(file, Format) is { Schema: 1 } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
