using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>This machine in the terms that a repair thinks in: an account, and paths that it may or may not touch.</summary>
internal static class ClientGround
{
    /// <summary>Returns the facts that a repair of this machine goes by; null when nobody looked.</summary>
    public static ServerFacts? Of(ClientFacts? client) => client?.Files is not { } files ? null : new ServerFacts
    {
        CollectedAs = files.Uid,
        Account = new AccountFacts { Name = files.Name, Uid = files.Uid, Gid = files.Gid, Home = files.Home ?? "/", RealHome = files.Home },
        Paths = files.Paths,
    };
}
