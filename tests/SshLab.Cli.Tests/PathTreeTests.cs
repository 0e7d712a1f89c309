using NUnit.Framework;
using Shouldly;
using SshLab.Cli.Output;
using SshLab.Facts;

namespace SshLab.Cli.Tests;

/// <summary>What the tree of the way to the keys says of a component that no finding names.</summary>
[Parallelizable(ParallelScope.All)]
public class PathTreeTests
{
    [Test]
    public void A_component_that_openssh_accepts_is_ok() => Drawn(ServerFlavour.Upstream).ShouldContain("0777 drwxrwxrwx  ok");

    [Test]
    public void On_a_server_that_is_not_openssh_no_component_is_called_ok()
    {
        var drawn = Drawn(ServerFlavour.NotOpenSsh);

        drawn.ShouldContain("not judged");
        drawn.ShouldNotContain("  ok");
    }

    private static string Drawn(ServerFlavour flavour)
    {
        using var writer = new StringWriter();
        new PathTreePrinter(new Page(writer, null), Server(flavour), []).Print();
        return writer.ToString();
    }

    private static ServerFacts Server(ServerFlavour flavour) => new()
    {
        CollectedAs = 0,
        Sshd = new SshdFacts { Flavour = flavour },
        Account = new AccountFacts { Name = "alice", Uid = 1000, Gid = 1000, Home = "/home/alice", RealHome = "/home/alice" },
        KeyFiles = [new KeyFileFacts { Configured = "keys", Path = "/home/alice/keys", RealPath = "/home/alice/keys" }],
        Paths = new[] { At("/home/alice", PathKind.Directory), At("/home/alice/keys", PathKind.File) }.ToDictionary(facts => facts.Path),
    };

    private static PathFacts At(string path, PathKind kind) =>
        new() { Path = path, Kind = kind, Mode = 0x1FF, Uid = 1000, Gid = 1000, Owner = "alice", Group = "alice" };
}
