using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis;

/// <summary>A host that would let the certificate in, and a client whose certificate is not where ssh finds it.</summary>
internal static class ClientCertificates
{
    public const string Beside = ClientOf.Identity + "-cert.pub";

    public static SshCertificate Good { get; } = CertifiedHost.Good with { CriticalOptions = [] };

    public static FactSet Host(Func<ClientFacts, ClientFacts> client) => ClientOf.Healthy().Content(FactsOf.Other + "\n")
        .Trust(CertifiedHost.File("trustedusercakeys", CertifiedHost.Authorities, CertifiedHost.Authority + "\n")).Client(client);
}
