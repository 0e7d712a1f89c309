using SshLab.Facts;

namespace SshLab.Tests.Diagnosis;

/// <summary>A host whose program lists the principals, and works as far as can be seen.</summary>
internal static class PrincipalsProgram
{
    public const string Path = "/usr/local/bin/ssh-principals";

    public static FactSet Host => CertifiedHost.Healthy
        .Files($"AuthorizedPrincipalsCommand {Path} %u\nAuthorizedPrincipalsCommandUser nobody").Resolved($"authorizedprincipalscommand {Path} %u", "authorizedprincipalscommanduser nobody")
        .Sshd(sshd => sshd with { PrincipalsCommandUser = new AccountFacts { Name = "nobody", Uid = 65534, Gid = 65534, Groups = [65534], Home = "/" } })
        .With(FactsOf.Directory("/usr", 0), FactsOf.Directory("/usr/local", 0), FactsOf.Directory("/usr/local/bin", 0), FactsOf.File(Path, 0, 0b111_101_101));
}
