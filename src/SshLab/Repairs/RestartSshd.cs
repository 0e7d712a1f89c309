using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Starts sshd anew by the server's own service manager; sessions that are open stay open.</summary>
/// <param name="Service">The service.</param>
/// <param name="Program">The sshd program, which checks its configuration first.</param>
public sealed record RestartSshd(SshdService Service, string Program) : Change
{
    /// <inheritdoc/>
    public override string Kind => "restart-sshd";

    /// <inheritdoc/>
    public override string Command => Service.Manager switch
    {
        ServiceManager.Systemd => $"systemctl restart {Service.Name}",
        ServiceManager.OpenRc => $"rc-service {Service.Name} restart",
        _ => $"/etc/init.d/{Service.Name} restart",
    };
}
