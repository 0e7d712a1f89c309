using System.Text.Json;

namespace SshLab.Containers.Labs;

/// <summary>The labs that outlive their process: one private file each.</summary>
public static class LabRegistry
{
    /// <summary>Every kept lab, by name, as it was written down; whether its container still runs is the engine's to say.</summary>
    public static IReadOnlyList<LabState> List() =>
        [.. Directory.EnumerateFiles(StateDirectory.Labs, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<LabState>()];

    /// <summary>Returns a kept lab's entry; null when there is none.</summary>
    /// <exception cref="BadInputException">That is not a lab's name.</exception>
    public static LabState? Find(string name) => Read(FileOf(name));

    /// <summary>Whether a lab of that name is kept.</summary>
    internal static bool Has(string name) => File.Exists(FileOf(name));

    /// <summary>Writes a lab's entry, whole or not at all.</summary>
    internal static void Write(LabState state)
    {
        var file = FileOf(state.Name);
        var unfinished = $"{file}.{Guid.NewGuid():N}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(unfinished, options))
            LabStateJson.Write(stream, state);
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Removes a lab's entry and its keys.</summary>
    internal static void Forget(string name)
    {
        File.Delete(FileOf(name));
        LabDirectory.Of(name).Remove();
    }

    private static string FileOf(string name) => Path.Combine(StateDirectory.Labs, $"{LabName.Check(name)}.json");

    private static LabState? Read(string file)
    {
        try
        {
            return LabStateJson.Read(File.ReadAllText(file));
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            // Removed in between, or not one of ours: prune removes what no lab belongs to.
            return null;
        }
    }
}
