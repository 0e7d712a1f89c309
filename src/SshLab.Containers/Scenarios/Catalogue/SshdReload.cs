namespace SshLab.Containers.Scenarios.Catalogue;

/// <summary>Makes the host's sshd read its configuration and host keys anew, for scripts that change them.</summary>
internal static class SshdReload
{
    /// <summary>POSIX sh that sends SIGHUP and waits until sshd listens again: it writes its process id after that.</summary>
    public const string Script = """

        pid_file=$(/usr/sbin/sshd -T 2> /dev/null | sed -n 's/^[Pp]id[Ff]ile //p')
        pid_file=${pid_file:-/run/sshd.pid}
        pid=$(cat "$pid_file")
        rm -f "$pid_file"
        kill -HUP "$pid"
        waited=0
        until [ -s "$pid_file" ]; do
            waited=$((waited + 1))
            [ "$waited" -lt 200 ] || { echo 'sshd did not listen again within 10 s of SIGHUP' >&2; exit 1; }
            sleep 0.05
        done
        """;
}
