using SshLab.Shells;

namespace SshLab.Cli.Commands;

/// <summary>What a command line says about a login and the way to its server.</summary>
/// <param name="Target">The login in question.</param>
/// <param name="Way">The way in; null when none was given.</param>
/// <param name="Password">The way's password; null when none was given.</param>
/// <param name="Words">What a person types for the login, to be repeated in suggestions: <c>alice@host -p 22</c>.</param>
/// <param name="Via">What was given with <c>--via</c>, as it was typed; null when nothing was.</param>
internal sealed record LoginRequest(Target Target, ViaSpec? Way, SshPassword? Password, string Words, string? Via);
