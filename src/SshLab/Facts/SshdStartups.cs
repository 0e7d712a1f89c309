namespace SshLab.Facts;

/// <summary>How many connections were not yet authenticated when sshd was looked at, as its process title says it.</summary>
/// <param name="Now">The connections.</param>
/// <param name="Begin">From how many on some are dropped (<c>MaxStartups</c>, first number).</param>
/// <param name="Most">From how many on all are dropped (<c>MaxStartups</c>, last number).</param>
public sealed record SshdStartups(int Now, int Begin, int Most);
