using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>PAM does not ask for the lock of a password, so a key still logs in: locking alone keeps nobody out.</summary>
internal sealed class AccountLockedWithPam : IScenario
{
    public string Id => "account-locked-with-pam";

    public string Title => "The password is locked, and sshd uses PAM";

    public string Category => "harmless";

    public string Hint => "Is a locked password the same as a locked account here?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        usermod -L "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
