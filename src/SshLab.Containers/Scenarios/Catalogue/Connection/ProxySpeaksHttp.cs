using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The proxy sends its error page.</summary>
internal sealed class ProxySpeaksHttp : IScenario
{
    public string Id => "proxy-speaks-http";

    public string Title => "A web server answers in place of an SSH server";

    public string Category => "connection";

    public string Hint => "Who answers at the other end? Listen to its first words.";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'HTTP/1.1 400 Bad Request\r\n\r\n' > answer
        printf '%s\n' 'cat "$1"; read -r said' > proxy
        printf 'ProxyCommand sh "%s" "%s"\n' "$folder/proxy" "$folder/answer" >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => image is { SELinux: false, Name: "bookworm" or "trixie" };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("not-an-ssh-server") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
