using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A list of methods without keys keeps all keys out.</summary>
internal sealed class AuthenticationMethodsWithoutAKey : IScenario
{
    public string Id => "authentication-methods-without-a-key";

    public string Title => "AuthenticationMethods lists passwords only";

    public string Category => "sshd-config";

    public string Hint => "Read what can continue.";

    public string Seed =>
        """
        printf '%s\n' 'Match Group alice,bob' 'AuthenticationMethods password keyboard-interactive' > /etc/ssh/sshd_config.d/50-methods.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("authentication-methods");
}
