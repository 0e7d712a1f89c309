using SshLab.Facts;

namespace SshLab.Tests.Diagnosis;

/// <summary>A host whose program hands out the keys, and works as far as can be seen; no file holds the client's.</summary>
internal static class KeysProgram
{
    public const string Path = "/usr/local/bin/ssh-keys";
    public const string Closed = "Connection closed by authenticating user alice 192.0.2.7 port 50000 [preauth]";

    public static FactSet Host => ConfiguredHost.With($"AuthorizedKeysCommand {Path}\nAuthorizedKeysCommandUser nobody", "", $"authorizedkeyscommand {Path}", "authorizedkeyscommanduser nobody")
        .Content(FactsOf.Other + "\n")
        .Sshd(sshd => sshd with { KeyCommandUser = new AccountFacts { Name = "nobody", Uid = 65534, Gid = 65534, Groups = [65534], Home = "/" } })
        .With(FactsOf.Directory("/usr", 0), FactsOf.Directory("/usr/local", 0), FactsOf.Directory("/usr/local/bin", 0), FactsOf.File(Path, 0, 0b111_101_101));

    public static string Processed(int keys, int lines) => $"debug2: auth_check_authkeys_file: {Path}: processed {keys}/{lines} lines";

    public static FactSet Logged(params string[] lines) => Host.Sshd(sshd => sshd with { Log = lines });
}
