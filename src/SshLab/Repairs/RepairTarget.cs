namespace SshLab.Repairs;

/// <summary>The account that a repair belongs to, as ssh resolves it: so that <c>undo</c> finds it by the same words.</summary>
/// <param name="User">The login name on the server.</param>
/// <param name="HostName">The host name or address that ssh connects to.</param>
/// <param name="Port">The port that ssh connects to.</param>
public sealed record RepairTarget(string User, string HostName, int Port)
{
    /// <summary>As a person writes it.</summary>
    public override string ToString() => $"{User}@{HostName}" + (Port == 22 ? "" : $" -p {Port}");
}
