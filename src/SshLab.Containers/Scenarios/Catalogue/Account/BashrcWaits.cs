using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>No answer is an answer too: the session is broken off after a while.</summary>
internal sealed class BashrcWaits : IScenario
{
    public string Id => "bashrc-waits";

    public string Title => ".bashrc waits for something that does not come";

    public string Category => "account";

    public string Hint => "The key is accepted, and then nothing.";

    public string Seed =>
        """
        echo 'sleep 120' > "$home/.bashrc"
        chown "$uid:$gid" "$home/.bashrc"
        """;

    /// <summary>A hang is waited for: the oldest and the newest server show the same.</summary>
    public bool AppliesTo(LabImage image) => image is { SELinux: false, Name: "bullseye" or "forky" };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("session-hangs") with { Login = LoginOutcome.SessionFailed };
}
