using SshLab.Diagnosis.ClientSide;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis;

/// <summary>A finished diagnosis: the facts, the login, and what follows from both.</summary>
public sealed record DiagnosisReport
{
    /// <summary>The login in question.</summary>
    public required Target Target { get; init; }

    /// <summary>The way the server's facts came in (<see cref="Shells.IShell.Via"/>); null when there was none.</summary>
    public string? Via { get; init; }

    /// <summary>Everything that was seen.</summary>
    public required FactSet Facts { get; init; }

    /// <summary>What the rules say.</summary>
    public required Judgement Judgement { get; init; }

    /// <summary>What this side alone can say where the server was not seen: the class of causes; null where it was, or the login works.</summary>
    public ClientVerdict? ClientSide => Facts.Server is null ? ClientVerdict.Of(Facts.Login, Facts.Client) : null;

    /// <summary>How the real login ended.</summary>
    public LoginOutcome Login => Facts.Login?.Outcome ?? LoginOutcome.NotTried;

    /// <summary>What it comes to.</summary>
    public Verdict Verdict => Login == LoginOutcome.Accepted ? Verdict.Healthy
        : Judgement.HasBlocker ? Verdict.Blocked
        : Verdict.Unknown;
}
