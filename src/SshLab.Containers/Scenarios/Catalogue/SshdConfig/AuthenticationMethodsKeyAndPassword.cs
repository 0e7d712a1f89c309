using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Two factors are asked for: the key is only the first.</summary>
internal sealed class AuthenticationMethodsKeyAndPassword : IScenario
{
    public string Id => "authentication-methods-key-and-password";

    public string Title => "AuthenticationMethods wants a key and a password";

    public string Category => "sshd-config";

    public string Hint => "The key was good. Was it enough?";

    public string Seed =>
        """
        echo 'AuthenticationMethods publickey,password' > /etc/ssh/sshd_config.d/50-mfa.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("authentication-methods");
}
