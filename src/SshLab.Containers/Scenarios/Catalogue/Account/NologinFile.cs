using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Somebody works on the server and has closed it to everybody but root.</summary>
internal sealed class NologinFile : IScenario
{
    public string Id => "nologin-file";

    public string Title => "The server is closed for maintenance";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Did it say anything before?";

    public string Seed =>
        """
        echo 'Closed until the disks are changed.' > /etc/nologin
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("nologin-file") with { Login = LoginOutcome.ClosedAfterAccept };
}
