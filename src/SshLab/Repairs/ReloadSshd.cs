using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Has the running sshd read its configuration again (SIGHUP), once <c>sshd -t</c> has accepted it; sessions that are open stay open.</summary>
/// <param name="Program">The sshd program, which checks its configuration first.</param>
/// <param name="Service">How sshd is started here, for the command a person types; null when that is not known.</param>
public sealed record ReloadSshd(string Program, SshdService? Service = null) : Change
{
    /// <inheritdoc/>
    public override string Kind => "reload-sshd";

    /// <inheritdoc/>
    public override string Command => Service switch
    {
        { Manager: ServiceManager.Systemd } => $"systemctl reload {Service.Name}",
        { Manager: ServiceManager.OpenRc } => $"rc-service {Service.Name} reload",
        not null => $"/etc/init.d/{Service.Name} reload",
        null => "kill -HUP \"$(cat /run/sshd.pid)\"",
    };
}
