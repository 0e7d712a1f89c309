using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>Leaves out what the server said of an account that nobody means. Pure.</summary>
internal static class SettledAccount
{
    /// <summary>While ssh refuses its configuration, which may name the user, the local name is only a guess: nothing is judged by that account.</summary>
    public static FactSet Of(FactSet facts) => facts is { Client.IsUserSettled: false, Server: { } server }
        ? facts with { Server = server with { Account = null, AccountMissing = false, KeyFiles = null } } : facts;
}
