namespace SshLab.Containers.Scenarios;

/// <summary>What a scenario's script does to the host's sshd, on every image alike.</summary>
internal static class SshdReload
{
    /// <summary>Has the running sshd read its configuration again, and waits until it has: it writes its process id anew then.</summary>
    public const string Script = """

        /usr/sbin/sshd -t
        told=$(stat -c '%i %y' /run/sshd.pid)
        kill -HUP "$(cat /run/sshd.pid)"
        tries=0
        until now=$(stat -c '%i %y' /run/sshd.pid 2> /dev/null) && [ "$now" != "$told" ] && [ -s /run/sshd.pid ]; do
            tries=$((tries + 1))
            if [ "$tries" -gt 200 ]; then echo 'sshd did not read its configuration again within 10 s' >&2; exit 1; fi
            sleep 0.05
        done
        """;

    /// <summary>Has the running sshd read a configuration again that nothing is wrong with for root, and waits until it has ended all the same.</summary>
    public const string Ending = """

        /usr/sbin/sshd -t
        sshd=$(cat /run/sshd.pid)
        kill -HUP "$sshd"
        tries=0
        while [ -e "/proc/$sshd" ]; do
            tries=$((tries + 1))
            if [ "$tries" -gt 200 ]; then echo 'sshd did not end within 10 s' >&2; exit 1; fi
            sleep 0.05
        done
        """;
}
