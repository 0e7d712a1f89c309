using System.Globalization;
using System.Text;
using SshLab.Shells;

namespace SshLab.LabTests.Scenarios;

/// <summary>What stands in a lab host's file system: kind, mode, owner, label and content of every path that a repair could touch, or should not.</summary>
/// <param name="Entries">The description of each path.</param>
internal sealed record HostSnapshot(IReadOnlyDictionary<string, string> Entries)
{
    // A file that changed this little before a look is read again: the file system's clock ticks, and may be a tick behind.
    private const long DoubtInSeconds = 2;

    // The host's clock: the time of the process that looks, which has just begun.
    private const string Clock = "now";

    /// <summary>The entry of what an administrator has set in the SELinux policy.</summary>
    public const string PolicySettings = "the settings of the SELinux policy";

    // Left out because it changes by itself: /proc, /sys and /dev belong to the kernel; /run holds process ids and utmp;
    // /var/log holds sshd's log, wtmp, btmp and lastlog, which every login adds to. Each change of a policy's setting builds
    // the policy's files anew, so the settings themselves are told in place of them.
    // /etc/passwd- and /etc/shadow- are the account programs' own copies of what was there before their last change.
    // Where keys may lie, files are compared by content; elsewhere by size and time, which is cheaper and as strict. A content that was
    // read before is not read again while its file's inode and its time of change, which nobody can set, are the same, wherever the
    // directories above it were moved. What packages have installed, programs included, is most of a host and nothing that a repair has
    // to do with: only a thorough snapshot looks at all of it, and sees when no lab is used again whether a story left anything there.
    private const string Script = """
        export LC_ALL=C
        label=
        if [ -e /sys/fs/selinux/enforce ]; then
            label=' %Z'
            printf '%s\0is' "$settings"
            grep -sH '^[^#]' /etc/selinux/*/contexts/files/file_contexts.local /etc/selinux/*/contexts/files/file_contexts.subs \
                /var/lib/selinux/*/active/ports.local /sys/fs/selinux/booleans/*
            printf '\0-\0'
        fi
        packages=
        [ -n "$thorough" ] || packages='-o -path /usr/bin -o -path /usr/sbin -o -path /usr/share -o -path /usr/lib/* -o -path /var/lib/dpkg -o -path /var/cache'
        set -f
        find /proc/self/ / -path /proc/self/ -prune -printf "$clock\0%C@\0-\0" -o \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /var/log \
            -o -path /var/lib/selinux -o -path '/etc/selinux/*/*' -o -path '/etc/passwd-' -o -path '/etc/shadow-' $packages \) -prune \
            -o -type f \( -path '/home/*' -o -path '/root/*' -o -path '/etc/*' -o -path '/opt/*' -o -path '/srv/*' -o -path '/tmp/*' -o -path '/mnt/*' -o -path '/var/tmp/*' \) \
                -printf "%p\0file %m %U:%G %n links$label\0%D %i %C@\0" \( -newerct "@$since" -exec sha256sum -z -- {} + -o -true \) \
            -o -type f -printf "%p\0file %m %U:%G %n links, %s bytes of %T@$label\0-\0" \
            -o -printf "%p\0%y %m %U:%G$label %l\0-\0"
        """;

    /// <summary>What each file's content was when it was last read, by device, inode and time of change.</summary>
    private Dictionary<string, string> Read { get; init; } = [];

    /// <summary>When the look began, in seconds since 1970 by the host's own clock: a guest's may be behind ours.</summary>
    private long Taken { get; init; }

    /// <summary>Looks at the host.</summary>
    /// <param name="root">The host's root shell.</param>
    /// <param name="thorough">Whether to look at everything that packages have installed, too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<HostSnapshot> TakeAsync(IShell root, bool thorough, CancellationToken cancellationToken) => TakeAsync(root, thorough, earlier: null, cancellationToken);

    /// <summary>Looks at the same host again, not thoroughly, and reads only what changed since.</summary>
    /// <param name="root">The host's root shell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<HostSnapshot> AgainAsync(IShell root, CancellationToken cancellationToken) => TakeAsync(root, thorough: false, this, cancellationToken);

    private static async Task<HostSnapshot> TakeAsync(IShell root, bool thorough, HostSnapshot? earlier, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>
        {
            ["clock"] = Clock,
            ["settings"] = PolicySettings,
            ["thorough"] = thorough ? "yes" : "",
            ["since"] = earlier is null ? "0" : (earlier.Taken - DoubtInSeconds).ToString(CultureInfo.InvariantCulture),
        };
        var result = await root.RunAsync(new ShellScript(Script) { Variables = variables }, cancellationToken);
        result.ExitCode.ShouldBe(0, $"the snapshot of the host's files failed: {result.Error}");
        var (records, digests) = Divide(Encoding.UTF8.GetString(result.Output.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries));
        Dictionary<string, string> entries = [];
        Dictionary<string, string> read = [];
        foreach (var (path, description, file) in records)
        {
            if (file != "-")
                read[file] = digests.GetValueOrDefault(path) ?? earlier?.Read.GetValueOrDefault(file) ?? throw new AssertionException($"{path} is older than the last look and was not seen in it: it came from where nobody looks");
            entries.Add(path, file == "-" ? description : $"{description} sha256 {read[file]}");
        }
        entries.Remove(Clock, out var now).ShouldBeTrue("the host told its time");
        entries.Count.ShouldBeGreaterThan(thorough ? 1000 : 200, "a snapshot that sees so little cannot prove anything");
        return new HostSnapshot(entries) { Read = read, Taken = long.Parse(now.Split('.')[0], CultureInfo.InvariantCulture) };
    }

    /// <summary>Divides what came into the records of paths, three fields each, and the digests of files, which come between them when enough are together.</summary>
    private static (List<(string Path, string Description, string File)> Records, Dictionary<string, string> Digests) Divide(string[] fields)
    {
        List<(string, string, string)> records = [];
        Dictionary<string, string> digests = [];
        for (var at = 0; at < fields.Length;)
        {
            if (fields[at] is ['/', ..] or Clock or PolicySettings)
            {
                records.Add((fields[at], fields[at + 1], fields[at + 2]));
                at += 3;
            }
            else
            {
                digests.Add(fields[at][66..], fields[at][..64]);
                at++;
            }
        }
        return (records, digests);
    }

    /// <summary>Returns the paths that are not the same in both, each with what it was and what it is.</summary>
    public IReadOnlyDictionary<string, string> DifferencesTo(HostSnapshot later) =>
        Entries.Keys.Union(later.Entries.Keys)
            .Where(path => Entries.GetValueOrDefault(path) != later.Entries.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => path, path => $"{path}: was {Describe(path)}, is {later.Describe(path)}");

    private string Describe(string path) => Entries.GetValueOrDefault(path, "not there");
}
