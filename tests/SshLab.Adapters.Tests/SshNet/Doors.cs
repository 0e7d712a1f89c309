using Renci.SshNet;
using SshLab.Containers.Labs;
using SshLab.Shells;
using SshLab.SshNet.HostKeys;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>Clients of SSH.NET that are connected to a lab, as a user's own program would have them.</summary>
internal static class Doors
{
    /// <summary>Lets root log in with the lab's key, and connects as root.</summary>
    public static async Task<SshClient> AsRootAsync(Lab lab, CancellationToken cancellationToken)
    {
        await OnAsync(lab, "mkdir -p -m 700 /root/.ssh && cp /home/alice/.ssh/authorized_keys /root/.ssh/ && chown root:root /root/.ssh/authorized_keys", cancellationToken);
        return await ByKeyAsync(lab, "root", cancellationToken);
    }

    /// <summary>Connects by the lab's key.</summary>
    public static Task<SshClient> ByKeyAsync(Lab lab, string user, CancellationToken cancellationToken) =>
        ConnectAsync(lab, new ConnectionInfo(lab.Host, lab.Port, user, new PrivateKeyAuthenticationMethod(user, new PrivateKeyFile(lab.IdentityFile))), cancellationToken);

    /// <summary>Connects as the lab's user by password.</summary>
    public static Task<SshClient> ByPasswordAsync(Lab lab, CancellationToken cancellationToken) =>
        ConnectAsync(lab, new ConnectionInfo(lab.Host, lab.Port, lab.User, new PasswordAuthenticationMethod(lab.User, lab.Password)), cancellationToken);

    /// <summary>Runs a script as root on the lab's host, not through its sshd.</summary>
    public static async Task<string> OnAsync(Lab lab, string script, CancellationToken cancellationToken)
    {
        var result = await lab.Root.RunAsync(new ShellScript(script), cancellationToken);
        result.ExitCode.ShouldBe(0, result.Error);
        return result.OutputText.Trim();
    }

    private static async Task<SshClient> ConnectAsync(Lab lab, ConnectionInfo connection, CancellationToken cancellationToken)
    {
        var client = new SshClient(connection);
        KnownHosts.Of(lab.Target).Guard(client);
        await client.ConnectAsync(cancellationToken);
        return client;
    }
}
