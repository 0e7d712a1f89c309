# Where the log stands now: only what comes after it is of this login.
mark_logs() {
    for log in "$sshd_log" /var/log/auth.log /var/log/secure /var/log/sshd.log; do
        case $log in /*) ;; *) continue ;; esac
        [ ! -f "$log" ] || printf '%s %s\n' "$(wc -c <"$log")" "$log" >>"$state/logs"
    done
    [ ! -d /run/systemd/system ] || ! have journalctl || journalctl -q -n 0 --show-cursor 2>/dev/null | sed -n 's/^-- cursor: //p' >"$state/cursor"
}

# A log that others write comes a little later; the last thing said of a login is that its connection is gone.
is_over() {
    case $lines in
        *'Connection closed by '*"user $user "*|*'Connection reset by '*"user $user "*|*'isconnected from '*"user $user "*|*'session closed for user '*) return 0 ;;
        *'isconnecting '*"user $user "*|*'drop connection '*|*'refused connect from '*) return 0 ;;
    esac
    return 1
}

new_lines() {
    lines='' source=''
    [ -f "$state/logs" ] && while read -r size log; do
        lines=$(tail -c "+$((size + 1))" "$log" 2>/dev/null | head -c 1048576 | shown_lines)
        [ -z "$lines" ] || { source=$log; break; }
    done <"$state/logs"
    [ -n "$lines" ] || [ ! -s "$state/cursor" ] || {
        source=journalctl
        lines=$(journalctl -q --no-pager -o short --after-cursor="$(cat "$state/cursor")" -t sshd -t sshd-session -t sshd-auth 2>/dev/null | shown_lines)
    }
    [ -n "$lines" ]
}

shown_lines() { grep -a -v -e '^debug3' -e ']: debug3' | tail -n 600; }
