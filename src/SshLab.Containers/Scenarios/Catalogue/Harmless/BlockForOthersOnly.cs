using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A Match block that is about others changes nothing for this user.</summary>
internal sealed class BlockForOthersOnly : IScenario
{
    public string Id => "block-for-others-only";

    public string Title => "Match blocks deny and switch off everything, for others";

    public string Category => "harmless";

    public string Hint => "Read whom it is about.";

    public string Seed =>
        """
        printf '%s\n' 'Match User bob,!alice' 'PubkeyAuthentication no' 'AllowUsers nobody' 'Match Address 203.0.113.0/24' 'AuthenticationMethods password' 'Match Group wheel' 'ForceCommand /bin/false' > /etc/ssh/sshd_config.d/50-others.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
