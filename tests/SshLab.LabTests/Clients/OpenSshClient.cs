using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Logins;

namespace SshLab.LabTests.Clients;

/// <summary>The system's <c>ssh</c>.</summary>
internal sealed class OpenSshClient : ILoginClient
{
    public string Name => "openssh";

    public bool IsOpenSsh => true;

    public Task<LoginAttempt> TryAsync(Lab lab, CancellationToken cancellationToken) => LoginProbe.TryAsync(lab.Target, cancellationToken);

    public IReadOnlyList<LoginOutcome> Expected(Expectation expectation) => [expectation.Login];
}
