using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>What is so on the client: ssh itself, what its configuration resolves to, and the keys it has.</summary>
public sealed record ClientFacts
{
    /// <summary>What <c>ssh -V</c> says.</summary>
    public string? SshVersion { get; init; }

    /// <summary>The user name that ssh will use.</summary>
    public required string User { get; init; }

    /// <summary>The host name that ssh will connect to.</summary>
    public required string HostName { get; init; }

    /// <summary>The port that ssh will connect to.</summary>
    public required int Port { get; init; }

    /// <summary>What <c>ssh -G</c> prints, by lower-case keyword; a keyword can occur several times.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Configuration { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The configuration files that ssh read, in its order.</summary>
    public IReadOnlyList<ClientConfigFile> ConfigurationFiles { get; init; } = [];

    /// <summary>What ssh refuses of its configuration; empty when it accepts all of it.</summary>
    public IReadOnlyList<ClientConfigProblem> ConfigurationProblems { get; init; } = [];

    /// <summary>The user's own configuration file where it exists and ssh went on without it, because it may not open it; null when that is not so.</summary>
    public string? UnreadConfiguration { get; init; }

    /// <summary>Whether it is settled whom ssh logs in as: it is not while ssh refuses its configuration, and nobody named the user.</summary>
    public bool IsUserSettled => UserNamed || ConfigurationProblems.Count == 0;

    /// <summary>The options that were given on the command line (<c>-o</c>), each <c>Keyword=value</c>; they win over every file.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether the caller named the user, so that no configuration had a say in it.</summary>
    /// <value>True.</value>
    public bool UserNamed { get; init; } = true;

    /// <summary>The files of <c>UserKnownHostsFile</c> that are not there, or not to be seen.</summary>
    public IReadOnlyList<string> MissingKnownHosts { get; init; } = [];

    /// <summary>The process id of a master connection that answers at the ControlPath of this login; null when none does.</summary>
    public int? ControlMaster { get; init; }

    /// <summary>Who runs ssh, and the files that it reads; null when they were not looked at.</summary>
    public ClientFiles? Files { get; init; }

    /// <summary>The identity files ssh will look at, in its order.</summary>
    public IReadOnlyList<IdentityFacts> Identities { get; init; } = [];

    /// <summary>The jump hosts by which the way to the server comes back to where it was, in order; empty when it has an end.</summary>
    public IReadOnlyList<string> JumpLoop { get; init; } = [];

    /// <summary>The agent that ssh asks; null when none is set, or its configuration says none.</summary>
    public ClientAgent? Agent { get; init; }

    /// <summary>The keys the agent holds; null when there is no agent or it did not answer.</summary>
    public IReadOnlyList<PublicKey>? AgentKeys { get; init; }

    /// <summary>The certificates the agent holds; an agent can hold one without offering its key by itself.</summary>
    public IReadOnlyList<SshCertificate> AgentCertificates { get; init; } = [];

    /// <summary>Public keys of this machine that ssh will not present for this login, each with where it was found: a path, or "the agent".</summary>
    public IReadOnlyList<OtherKey> OtherKeys { get; init; } = [];

    /// <summary>The keys this login can present: the named identity's alone when one was named, else those of all identities and the agent.</summary>
    public IReadOnlyList<PublicKey> Keys { get; init; } = [];

    /// <summary>The certificates that this login can present: for any of <see cref="Keys"/> those in files, and all of the agent unless its keys are left out.</summary>
    public IReadOnlyList<ClientCertificate> Certificates { get; init; } = [];

    /// <summary>The certificates that ssh offers though it has no key for them: they are of other keys.</summary>
    public IReadOnlyList<ClientCertificate> ForeignCertificates { get; init; } = [];

    /// <summary>The certificates for any of <see cref="Keys"/> in files of this machine in which ssh does not look.</summary>
    public IReadOnlyList<ClientCertificate> OtherCertificates { get; init; } = [];

    /// <summary>The files in which ssh looks for a certificate, and finds none that it can read.</summary>
    public IReadOnlyList<UnreadableCertificate> UnreadableCertificates { get; init; } = [];
}
