namespace SshLab.Facts;

/// <summary>The account's login shell, as the server found it.</summary>
public sealed record ShellFacts
{
    /// <summary>What it is to sshd and to the account.</summary>
    public required ShellState State { get; init; }

    /// <summary>Its path with all symbolic links resolved; null when it leads nowhere, or was not looked at because nothing is wrong with it.</summary>
    public string? RealPath { get; init; }

    /// <summary>A shell that the server has and that the account could be given: <c>/bin/bash</c>, else <c>/bin/sh</c>; null when it has neither.</summary>
    public string? Instead { get; init; }
}
