using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>By UTC the key has seven hours left; by the server's own clock on the wall it is seven hours too late.</summary>
internal sealed class KeyExpiredInTheServersTimeZone : IScenario
{
    public string Id => "key-expired-in-the-servers-time-zone";

    public string Title => "The key is allowed until a time that is over only in the server's time zone";

    public string Category => "key-policy";

    public string Hint => "Whose midnight is meant?";

    public string Seed =>
        """
        {
            printf 'TZif2'
            head -c 39 /dev/zero
            printf 'TZif2'
            head -c 15 /dev/zero
            printf '\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\001\000\000\000\004'
            printf '\000\000\304\340\000\000AHD\000'
            printf '\nAHD-14\n'
        } > /etc/localtime.new
        rm -f /etc/localtime
        mv /etc/localtime.new /etc/localtime
        printf 'expiry-time="%s" %s\n' "$(date -u -d '+7 hours' +%Y%m%d%H%M)" "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-option-expired");
}
