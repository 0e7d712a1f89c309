using Renci.SshNet;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.LabTests.Clients;
using SshLab.Logins;
using SshLab.SshNet;

namespace SshLab.LabTests.Adapters;

/// <summary>SSH.NET, given what a program would give it: address, user, the lab's key with the certificate beside it, known hosts. No configuration of ssh's reaches it.</summary>
internal sealed class SshNetClient : ILoginClient
{
    public string Name => "sshnet";

    public bool IsOpenSsh => false;

    public Task<LoginAttempt> TryAsync(Lab lab, CancellationToken cancellationToken)
    {
        var certificate = lab.IdentityFile + "-cert.pub";
        var target = new Target(lab.Host)
        {
            User = lab.User,
            Port = lab.Port,
            Options = [$"UserKnownHostsFile=\"{lab.KnownHostsFile}\"", "GlobalKnownHostsFile=none"],
        };
        return SshNetLogin.TryAsync(target, () => new PrivateKeyFile(lab.IdentityFile, null, File.Exists(certificate) ? certificate : null), cancellationToken);
    }

    public IReadOnlyList<LoginOutcome> Expected(Expectation expectation) => expectation.SshNet switch
    {
        null => [expectation.Login],
        { NotAlways: true } different => [different.Login, expectation.Login],
        { } different => [different.Login],
    };
}
