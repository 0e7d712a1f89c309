using System.Text;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis;

/// <summary>A healthy login of alice's by a certificate: her key is not installed, and the server trusts the authority.</summary>
internal static class CertifiedHost
{
    public const string Authorities = "/etc/ssh/user_ca.pub";
    public const string Authority = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFklru1VpEL4NLQV0uAxl4PUZ65c/qJKGt1vWASEox6w ca";

    /// <summary>Of FactsOf.Key, for alice and web, serial 7, ID alice@lab, counting in 2024, from 10.0.0.0/8, with a command.</summary>
    public const string Line =
        "ssh-ed25519-cert-v01@openssh.com AAAAIHNzaC1lZDI1NTE5LWNlcnQtdjAxQG9wZW5zc2guY29tAAAAIFh001Fs4kL82RivIWAROLKOjhW3jlbtCEflgfu6CVgaAAAAIGEg1vNCdLlVQEnYyNVu9kUFPhlnDqHWUlzAvEAKH8e4AAAAAAAAAAcAAAABAAAACWFsaWNlQGxhYgAAABAAAAAFYWxpY2UAAAADd2ViAAAAAGWSAIAAAAAAZ3SFgAAAAEYAAAANZm9yY2UtY29tbWFuZAAAAA0AAAAJL2Jpbi90cnVlAAAADnNvdXJjZS1hZGRyZXNzAAAADgAAAAoxMC4wLjAuMC84AAAAggAAABVwZXJtaXQtWDExLWZvcndhcmRpbmcAAAAAAAAAF3Blcm1pdC1hZ2VudC1mb3J3YXJkaW5nAAAAAAAAABZwZXJtaXQtcG9ydC1mb3J3YXJkaW5nAAAAAAAAAApwZXJtaXQtcHR5AAAAAAAAAA5wZXJtaXQtdXNlci1yYwAAAAAAAAAAAAAAMwAAAAtzc2gtZWQyNTUxOQAAACBZJa7tVaRC+DS0FdLgMZeD1GeuXP6iShrdb1gEhKMesAAAAFMAAAALc3NoLWVkMjU1MTkAAABA/T+xsTz4vFNA5IUQTeE5lr88AvNZ9GQeTtRDeEZpIufes+Dfh7LiHANyuEr6QoGq0SAYgUyb5h3VCwXTH+pMCg== alice@laptop";

    public static SshCertificate Good { get; } = SshCertificate.FromLine(Line)!;

    public static FactSet Healthy => With(Good);

    public static FactSet With(SshCertificate certificate) => FactsOf.Healthy().Content(FactsOf.Other + "\n").Certificate(certificate).Trust(File("trustedusercakeys", Authorities, Authority + "\n"));

    public static TrustFile File(string keyword, string path, string? content) =>
        new() { Keyword = keyword, Path = path, RealPath = content is null ? null : path, Content = content is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(content) };

    extension(FactSet facts)
    {
        public FactSet Certificate(SshCertificate certificate) => facts with { Client = facts.Client! with { Certificates = [new ClientCertificate("/home/me/.ssh/id_ed25519-cert.pub", certificate)] } };

        public FactSet Trust(params TrustFile[] files) => facts.Server(server => server with { TrustFiles = files });
    }
}
