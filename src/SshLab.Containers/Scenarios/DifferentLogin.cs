using SshLab.Logins;

namespace SshLab.Containers.Scenarios;

/// <summary>How a login by another client than OpenSSH's ends, where it ends otherwise, and why.</summary>
/// <param name="Login">How it ends.</param>
/// <param name="Because">What that client does otherwise; half a sentence.</param>
public sealed record DifferentLogin(LoginOutcome Login, string Because)
{
    /// <summary>Whether it now and then ends as with OpenSSH's client: two messages race.</summary>
    /// <value>False.</value>
    public bool NotAlways { get; init; }

    /// <summary>Gets what a client does that is given address, user and key by its program, where ssh is led astray by its configuration.</summary>
    public static DifferentLogin ReadsNoConfiguration { get; } = new(LoginOutcome.Accepted, "it reads no ssh_config");

    /// <summary>Gets what a client does whose key is in the agent alone.</summary>
    public static DifferentLogin AsksNoAgent { get; } = new(LoginOutcome.ClientError, "it asks no agent, and the file has no key that it can use");

    /// <summary>Gets what a client does that uses a key whoever may read its file.</summary>
    public static DifferentLogin LooksAtNoMode { get; } = new(LoginOutcome.Accepted, "it does not look at the mode of the key's file");

    /// <summary>Gets what a client does that reads a key in text that ssh takes for damaged.</summary>
    public static DifferentLogin ReadsAnyText { get; } = new(LoginOutcome.Accepted, "it finds the key in text that ssh takes for damaged");

    /// <summary>Gets what a client does that is given a certificate with its key, and gives up where it cannot read that.</summary>
    public static DifferentLogin StopsAtADamagedCertificate { get; } = new(LoginOutcome.ClientError, "it does not go on without a certificate that it was given and cannot read");

    /// <summary>Gets what a client does that looks for no certificate under any other name than the one it was given.</summary>
    public static DifferentLogin TakesACertificateWhereItIsNamed { get; } = new(LoginOutcome.Refused, "it looks for no certificate by itself");

    /// <summary>Gets what a client does that takes a session which ends well for one that has run what it was to run.</summary>
    public static DifferentLogin AsksNoWord { get; } = new(LoginOutcome.Accepted, "the session ends well, and it asks for no proof that anything was run");

    /// <summary>Gets what a client does that signs without asking first whether the server would take the key: where that then goes away without a word, it may have taken it.</summary>
    public static DifferentLogin SignsWithoutAsking { get; } = new(LoginOutcome.ClosedAfterAccept, "it signs without asking first, and the server goes away without a word");
}
