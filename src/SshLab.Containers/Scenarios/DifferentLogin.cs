using SshLab.Logins;

namespace SshLab.Containers.Scenarios;

/// <summary>How a login by another client than OpenSSH's ends, where it ends otherwise, and why.</summary>
/// <param name="Login">How it ends.</param>
/// <param name="Because">What that client does otherwise; half a sentence.</param>
public sealed record DifferentLogin(LoginOutcome Login, string Because)
{
    /// <summary>Gets what a client does that is given address, user and key by its program, where ssh is led astray by its configuration.</summary>
    public static DifferentLogin ReadsNoConfiguration { get; } = new(LoginOutcome.Accepted, "it reads no ssh_config");

    /// <summary>Gets what a client does whose key is in the agent alone.</summary>
    public static DifferentLogin AsksNoAgent { get; } = new(LoginOutcome.ClientError, "it asks no agent, and the file has no key that it can use");

    /// <summary>Gets what a client does that uses a key whoever may read its file.</summary>
    public static DifferentLogin LooksAtNoMode { get; } = new(LoginOutcome.Accepted, "it does not look at the mode of the key's file");

    /// <summary>Gets what a client does that reads a key in text that ssh takes for damaged.</summary>
    public static DifferentLogin ReadsAnyText { get; } = new(LoginOutcome.Accepted, "it finds the key in text that ssh takes for damaged");
}
