namespace SshLab.Diagnosis.KeyPolicy;

/// <summary>What a finding tells of a line that keeps a login out.</summary>
/// <param name="Option">The name of the option that decides.</param>
/// <param name="What">What it does, as a sentence without its full stop.</param>
/// <param name="Log">What sshd logs then.</param>
/// <param name="Value">The option's value when the person asks for the override; null takes the option out.</param>
/// <param name="NextStep">Whom to ask, and for what.</param>
internal sealed record RefusalText(string Option, string What, string Log, string? Value, string NextStep);
