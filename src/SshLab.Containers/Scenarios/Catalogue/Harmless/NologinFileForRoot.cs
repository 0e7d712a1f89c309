using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The file closes the server to everybody but root.</summary>
internal sealed class NologinFileForRoot : IScenario
{
    public string Id => "nologin-file-for-root";

    public string Title => "The server is closed for maintenance, and root logs in";

    public string Category => "harmless";

    public string Hint => "Whom does that file keep out?";

    public string User => "root";

    public string Seed =>
        """
        echo 'Closed until the disks are changed.' > /etc/nologin
        mkdir -p -m 700 /root/.ssh
        printf '%s\n' "$key" > /root/.ssh/authorized_keys
        ! command -v restorecon > /dev/null || restorecon -R /root/.ssh
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
