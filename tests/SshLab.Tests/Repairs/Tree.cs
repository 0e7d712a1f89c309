using System.Globalization;
using SshLab.Facts;
using SshLab.Processes;

namespace SshLab.Tests.Repairs;

/// <summary>A real home directory in a temporary place, and the facts of it as they are at the moment of asking.</summary>
internal sealed class Tree : IDisposable
{
    public Tree()
    {
        Root = Path.TrimEndingDirectorySeparator(Directory.CreateTempSubdirectory("sshlab-tree-").FullName);
        File.SetUnixFileMode(Root, Mode("755"));
        Home = Root + "/home";
        Directory.CreateDirectory(Home, Mode("755"));
        Directory.CreateDirectory(Ssh, Mode("700"));
        Write(Keys, "ssh-ed25519 AAAA one\n", "600");
    }

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    public string Root { get; }

    public string Home { get; }

    public string Ssh => Home + "/.ssh";

    public string Keys => Ssh + "/authorized_keys";

    public static int Uid { get; } = Ask("id", "-u");

    public static int Gid { get; } = Ask("id", "-g");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static UnixFileMode Mode(string octal) => (UnixFileMode)Convert.ToInt32(octal, 8);

    public static void Write(string path, string content, string mode)
    {
        File.WriteAllText(path, content);
        File.SetUnixFileMode(path, Mode(mode));
    }

    public static void Chmod(string path, string mode) => File.SetUnixFileMode(path, Mode(mode));

    /// <summary>Kind, mode, owner, group and content of everything in the tree, a line each: two of these are equal when nothing differs.</summary>
    public string Snapshot()
    {
        var paths = Directory.EnumerateFileSystemEntries(Root, "*", Everything).Append(Root).Order(StringComparer.Ordinal);
        return string.Join('\n', Look([.. paths]).Select(seen =>
            $"{seen.Path} {seen.Kind} {seen.Mode} {seen.Uid} {seen.Gid} {seen.LinkTarget} {(seen.Kind == PathKind.File ? Convert.ToBase64String(File.ReadAllBytes(seen.Path)) : "")}"));
    }

    public ServerFacts Facts(params string[] more)
    {
        var paths = Directory.EnumerateFileSystemEntries(Root, "*", Everything).Append(Root)
            .Concat(more).Concat(["/", "/tmp"]).Distinct(StringComparer.Ordinal);
        return new ServerFacts
        {
            CollectedAs = Uid,
            Account = new AccountFacts { Name = "alice", Uid = Uid, Gid = Gid, Home = Home, RealHome = Home },
            Paths = Look([.. paths]).ToDictionary(path => path.Path, StringComparer.Ordinal),
            KeyFiles = [new KeyFileFacts { Configured = ".ssh/authorized_keys", Path = Keys, RealPath = Keys }],
        };
    }

    public static PathFacts Look(string path) => Look([path])[0];

    private static List<PathFacts> Look(IReadOnlyList<string> paths)
    {
        var result = Task.Run(() => new ProcessCommand("stat", ["--printf", @"%n\0%F\0%a\0%u\0%g\0%h\0%d:%i\0", "--", .. paths]).RunAsync()).GetAwaiter().GetResult();
        var seen = result.OutputText.Split('\0').Chunk(7).Where(words => words.Length == 7).ToDictionary(words => words[0], Read, StringComparer.Ordinal);
        return [.. paths.Select(path => seen.GetValueOrDefault(path) ?? new PathFacts { Path = path, Kind = PathKind.Missing })];
    }

    private static PathFacts Read(string[] words) => new()
    {
        Path = words[0],
        Kind = words[1] switch { "directory" => PathKind.Directory, "symbolic link" => PathKind.Link, "regular file" or "regular empty file" => PathKind.File, _ => PathKind.Other },
        Mode = Convert.ToInt32(words[2], 8),
        Uid = int.Parse(words[3], CultureInfo.InvariantCulture),
        Gid = int.Parse(words[4], CultureInfo.InvariantCulture),
        Links = int.Parse(words[5], CultureInfo.InvariantCulture),
        Identity = words[6],
        LinkTarget = new FileInfo(words[0]).LinkTarget,
    };

    private static int Ask(string program, string option) => int.Parse(
        Task.Run(() => new ProcessCommand(program, option).RunAsync()).GetAwaiter().GetResult().OutputText, CultureInfo.InvariantCulture);
}
