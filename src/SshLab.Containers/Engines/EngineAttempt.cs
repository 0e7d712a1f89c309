namespace SshLab.Containers.Engines;

/// <summary>One way to an engine that led nowhere.</summary>
/// <param name="Tried">What was tried: a command, or a step of the set-up.</param>
/// <param name="Failure">Why it failed, in one line.</param>
public sealed record EngineAttempt(string Tried, string Failure);
