namespace SshLab.Containers.Scenarios;

/// <summary>The end of a seed that changes sshd's configuration.</summary>
internal static class SshdReload
{
    /// <summary>Constant POSIX sh: lets the running sshd read its configuration again, and waits at most 10 s until it listens anew.</summary>
    public const string Script = """
        /usr/sbin/sshd -t
        listened=$(grep -c 'Server listening on' /var/log/sshd.log || :)
        kill -HUP "$(cat /run/sshd.pid)"
        asked=0
        while [ "$(grep -c 'Server listening on' /var/log/sshd.log || :)" -le "$listened" ]; do
            asked=$((asked + 1))
            [ "$asked" -le 100 ] || { echo 'sshd did not listen again within 10 s after its configuration was changed' >&2; exit 1; }
            sleep 0.1
        done
        """;
}
