using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>
/// pam_faillock counts failed passwords and refuses further ones by its lines of type <c>auth</c>, which a key does not go through; asked about
/// the account it never refuses, whatever its arguments and its count, but clears the count.
/// </summary>
internal sealed class PasswordsFailedTooOften : IScenario
{
    public string Id => "passwords-failed-too-often";

    public string Title => "Too many passwords failed, and pam_faillock is asked";

    public string Category => "harmless";

    public string Hint => "What is counted here, and who is stopped by it?";

    public string Seed =>
        """
        sed -i '1i auth required pam_faillock.so preauth' /etc/pam.d/sshd
        sed -i '/^account.*pam_nologin/a account required pam_faillock.so' /etc/pam.d/sshd
        mkdir -p /var/run/faillock
        perl -e 'print pack("a52 S S q", "192.0.2.9", 0, 3, time) x 9' > /var/run/faillock/"$user"
        """;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
