namespace SshLab.Repairs;

/// <summary>Gives a TCP port a type of the SELinux policy, so that a domain may listen on it.</summary>
/// <param name="Port">The port.</param>
/// <param name="Type">The type: <c>ssh_port_t</c>.</param>
/// <param name="Replaces">Whether the policy has a type for exactly this port already, which is replaced (<c>-m</c> where <c>-a</c> adds).</param>
public sealed record AllowPort(int Port, string Type, bool Replaces = false) : SettingChange
{
    /// <inheritdoc/>
    public override string Kind => "allow-port";

    /// <inheritdoc/>
    public override PolicySetting Setting => new(PolicySettingKind.Port, $"{Port}");

    /// <inheritdoc/>
    public override string NewValue => Type;

    /// <inheritdoc/>
    public override bool Overrides => Replaces;
}
