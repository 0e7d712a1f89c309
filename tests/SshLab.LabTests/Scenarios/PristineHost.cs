using SshLab.Containers.Labs;
using SshLab.Shells;

namespace SshLab.LabTests.Scenarios;

/// <summary>
/// How a lab's host was before any scenario, kept on the host itself, and the way back there: what differs is restored, sshd reads its
/// configuration again, and only a host that is then the same in everything that a snapshot sees may be used again.
/// </summary>
internal sealed class PristineHost(Lab lab, HostSnapshot before, HostSnapshot thorough)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private const string Common = """
        export LC_ALL=C
        kept=/run/sshlab-pristine
        not_as_before() { echo "$*" >&2; exit 1; }
        # What runs, a line each: the door's own processes come and go.
        processes() {
            for process in /proc/[0-9]*; do
                name= words=
                { read -r name < "$process/comm"; read -r words < "$process/cmdline"; } 2>/dev/null || :
                case $name in sshd|auditd|syslogd) ;; *) case $words in ''|*guest-server*) continue ;; esac ;; esac
                [ "${process#/proc/}" = $$ ] || printf '%s %s\n' "${process#/proc/}" "$name"
            done
        }
        read_configuration_again() {
            read -r sshd < /run/sshd.pid
            : > /run/sshd.pid
            kill -HUP "$sshd"
            until_sshd_is_up "sshd did not read its configuration again"
        }
        # sshd writes its process id when it listens.
        until_sshd_is_up() {
            asked=0
            until [ -s /run/sshd.pid ]; do
                asked=$((asked + 1))
                [ "$asked" -lt 250 ] || not_as_before "$1 within 5 s"
                sleep 0.02
            done
        }
        # What is no file.
        kernel_state() { cat /proc/self/mounts /proc/sys/kernel/hostname /sys/fs/selinux/enforce 2>/dev/null || :; }
        run_files() {
            find /run -xdev \( -path "$kept" -o -path /run/selinux-store \) -prune -o ! -name sshd.pid ! -name utmp ! -name motd.dynamic -printf '%p %y %m %U:%G\n'
        }
        """;

    // Nothing here is about the key exchange, and old clients pay more for this one than for all the rest of a login; nor about the message
    // of the day, for which PAM runs four programs.
    private const string Keep = """
        set -eu
        echo 'KexAlgorithms -sntrup761x25519-sha512*' > /etc/ssh/sshd_config.d/99-suite.conf
        rm -rf /etc/update-motd.d
        read_configuration_again
        # The policy's own programs copy their store whole for each change, which a guest's disk is slow at.
        if [ -d /var/lib/selinux ]; then cp -a /var/lib/selinux /run/selinux-store; mount --bind /run/selinux-store /var/lib/selinux; fi
        mkdir -m 700 "$kept" "$kept/tree" "$kept/tree/var"
        for top in home root etc opt srv tmp mnt var/tmp; do cp -a "/$top" "$kept/tree/$top"; done
        kernel_state > "$kept/kernel"
        cp /run/sshd.pid "$kept/sshd.pid"
        run_files > "$kept/run"
        processes > "$kept/processes"
        """;

    // What was mounted hides what lies below it, so this comes first, and what is there is looked at again.
    private const string RestoreKernel = """
        kernel_state > "$kept/kernel.now"
        ! cmp -s "$kept/kernel.now" "$kept/kernel" || exit 0
        echo again
        kernel_state | grep -vxF -f "$kept/kernel" | tac | while read -r what place rest; do [ -z "$place" ] || umount -l "$place"; done
        if [ -e /sys/fs/selinux/enforce ]; then
            enforced=$(tail -n 1 "$kept/kernel")
            [ "$(cat /sys/fs/selinux/enforce)" = "$enforced" ] || echo "$enforced" > /sys/fs/selinux/enforce
        fi
        kernel_state | cmp -s - "$kept/kernel" || not_as_before "something else is mounted, or enforced"
        """;

    // A guest has its sshd as a daemon, whose place another may have taken; elsewhere the container ends with it.
    private const string RestoreSshd = """
        start_sshd() {
            rm -f /run/sshd.pid
            runcon "$(cat /etc/selinux/*/contexts/initrc_context)" sh -c 'exec /usr/sbin/sshd </dev/null >/dev/null 2>&1'
            until_sshd_is_up "sshd did not start again"
            read -r sshd < /run/sshd.pid
            sed "s/^$1 sshd\$/$sshd sshd/" "$kept/processes" > "$kept/processes.now"
            mv "$kept/processes.now" "$kept/processes"
            cp /run/sshd.pid "$kept/sshd.pid"
        }
        """;

    private const string Restore = """
        each_line() { IFS='
        '; set -f; set -- "$1" $2; set +f; unset IFS; what=$1; shift; for line; do "$what" "$line" || exit 1; done; }
        remove() { rm -rf -- "$1"; }
        restore() {
            old=$kept/tree$1
            if [ -d "$1" ] && [ ! -L "$1" ] && [ -d "$old" ] && [ ! -L "$old" ]; then
                # A list would outlive the mode that hides it.
                ! command -v setfacl > /dev/null || setfacl -b -- "$1" || return 1
                chown --reference="$old" "$1" && chmod --reference="$old" "$1" || return 1
                [ ! -e /sys/fs/selinux/enforce ] || chcon --reference="$old" "$1"
            else
                rm -rf -- "$1" && cp -a "$old" "$1"
            fi
        }
        see_to_process() {
            case $1 in
                +*) process=${1#+}; kill -KILL "${process%% *}" 2>/dev/null || : ;;
                *' sshd') ended=${1#-}; ended=${ended% sshd} ;;
                *) not_as_before "has ended: ${1#-}" ;;
            esac
        }
        make_directory() {
            [ ! -d "${1%% *}" ] || return 0
            set -- $1
            [ "$2" != d ] || install -d -o "${4%:*}" -g "${4#*:}" -m "$3" "$1"
        }
        each_line remove "$new"
        each_line restore "$old_paths"
        # The policy's programs write there what they take for homes while they are at it, which is no setting.
        for file in /etc/selinux/*/contexts/files/file_contexts.homedirs*; do [ ! -e "$file" ] || cmp -s "$file" "$kept/tree$file" || cp -a "$kept/tree$file" "$file"; done
        processes > "$kept/processes.now"
        changes=$(awk -v ours="$PPID" 'NR == FNR { before[$0]; next } $0 in before { delete before[$0]; next }
            $1 != ours && $2 !~ /^(awk|runc)$/ { print "+" $0 } END { for (process in before) print "-" process }' "$kept/processes" "$kept/processes.now")
        ended=
        IFS='
        '; for line in $changes; do unset IFS; see_to_process "$line"; done; unset IFS
        [ -z "$ended" ] || start_sshd "$ended"
        run_files > "$kept/run.now"
        cmp -s "$kept/run" "$kept/run.now" || {
            each_line remove "$(grep -vxF -f "$kept/run" "$kept/run.now" | sed 's/ [a-z] [0-7]* [0-9]*:[0-9]*$//')"
            each_line make_directory "$(grep -vxF -f "$kept/run.now" "$kept/run")"
            sort "$kept/run" > "$kept/run.sorted"
            run_files | sort | cmp -s - "$kept/run.sorted" || not_as_before "/run is not as it was"
        }
        # sshd has to read it again if it is another one, and if it has read another one since.
        ! grep -q SIGHUP /var/log/sshd.log || configured=yes
        : > /var/log/sshd.log
        if [ -e /sys/fs/selinux/enforce ]; then : > /var/log/audit/audit.log; dmesg -C; fi
        read -r sshd < "$kept/sshd.pid"
        echo "$sshd" > /run/sshd.pid
        [ -z "$configured" ] || read_configuration_again
        """;

    /// <summary>Remembers how a new lab's host is.</summary>
    public static async Task<PristineHost> KeepAsync(Lab lab, CancellationToken cancellationToken)
    {
        var kept = await lab.Root.RunAsync(new ShellScript($"{Common}\n{Keep}") { Timeout = Limit }, cancellationToken);
        kept.ExitCode.ShouldBe(0, $"keeping a copy of the host's files failed: {kept.Error}");
        var before = await HostSnapshot.TakeAsync(lab.Root, thorough: false, cancellationToken);
        return new PristineHost(lab, before, await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken));
    }

    /// <summary>How the host was, as far as a story is watched.</summary>
    public HostSnapshot Before => before;

    /// <summary>Returns what all the stories that were told on the host have left there, beyond what each of them was watched for: nothing.</summary>
    public async Task<IEnumerable<string>> StrayChangesAsync(CancellationToken cancellationToken) =>
        thorough.DifferencesTo(await HostSnapshot.TakeAsync(lab.Root, thorough: true, cancellationToken)).Values;

    /// <summary>Returns why the host could not be brought back; null when it is as it was.</summary>
    /// <param name="broken">How the host is now; null when that is not known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> RestoreAsync(HostSnapshot? broken, CancellationToken cancellationToken)
    {
        if (lab.Image.SELinux)
        {
            var kernel = await lab.Root.RunAsync(new ShellScript($"{Common}\n{RestoreKernel}") { Timeout = Limit }, cancellationToken);
            if (kernel.ExitCode != 0)
                return kernel.Error.Trim();
            if (!kernel.Output.IsEmpty)
                broken = null;
        }
        broken ??= await before.AgainAsync(lab.Root, cancellationToken);
        var paths = before.DifferencesTo(broken).Keys.ToList();
        if (paths.FirstOrDefault(path => path[0] != '/' || path.Contains('\n', StringComparison.Ordinal)) is { } beyond)
            return $"{beyond} differs, and has no copy";
        var script = new ShellScript($"{Common}\n{RestoreSshd}\n{Restore}")
        {
            Timeout = Limit,
            Variables = new Dictionary<string, string>
            {
                ["new"] = string.Join('\n', paths.Where(path => !before.Entries.ContainsKey(path))),
                ["configured"] = paths.Exists(path => path.StartsWith("/etc/ssh", StringComparison.Ordinal)) ? "yes" : "",
                ["old_paths"] = string.Join('\n', paths.Where(before.Entries.ContainsKey)),
            },
        };
        var restored = await lab.Root.RunAsync(script, cancellationToken);
        if (restored.ExitCode != 0)
            return restored.Error.Trim();
        var differences = before.DifferencesTo(await broken.AgainAsync(lab.Root, cancellationToken));
        return differences.Count == 0 ? null : string.Join('\n', differences.Values);
    }
}
