using Shouldly;
using SshLab.Facts;
using SshLab.Repairs;

namespace SshLab.Tests.Repairs;

/// <summary>Whose things may become the user's own by a repair.</summary>
public sealed class SafeGroundTests
{
    private const string Home = "/home/alice";

    [Test]
    public void What_another_account_owns_and_may_have_put_there_is_not_given_to_the_user() =>
        new SafeGround(OwnedBy("bob", 1001)).Refusal(new SetOwner($"{Home}/.ssh", 1000, "alice"))
            .ShouldNotBeNull().ShouldContain("look at the keys in it first");

    [Test]
    public void What_belongs_to_an_id_without_an_account_is_given_to_the_user() =>
        new SafeGround(OwnedBy("54321", 54321)).Refusal(new SetOwner($"{Home}/.ssh", 1000, "alice")).ShouldBeNull();

    private static ServerFacts OwnedBy(string owner, int uid) => new()
    {
        CollectedAs = 0,
        Account = new AccountFacts { Name = "alice", Uid = 1000, Gid = 1000, Home = Home, RealHome = Home },
        Paths = new[] { Home, $"{Home}/.ssh" }.ToDictionary(path => path, path => new PathFacts
        {
            Path = path, Kind = PathKind.Directory, Mode = 0b111_000_000, Uid = uid, Gid = uid, Owner = owner, Identity = "1:2",
        }),
    };
}
