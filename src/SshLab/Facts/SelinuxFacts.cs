namespace SshLab.Facts;

/// <summary>SELinux on the server.</summary>
public sealed record SelinuxFacts
{
    /// <summary>Whether the kernel runs SELinux at all.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Whether it enforces its policy; null when that could not be read.</summary>
    public bool? Enforcing { get; init; }

    /// <summary>The policy's name (<c>targeted</c>, <c>default</c>); null when not known.</summary>
    public string? Policy { get; init; }

    /// <summary>The context of the running sshd; null when not known.</summary>
    public string? SshdContext { get; init; }

    /// <summary>Recent AVC denials of sshd and its helpers, newest last, as logged.</summary>
    public IReadOnlyList<string> Denials { get; init; } = [];
}
