# SELinux: whether it runs and enforces, and what it has denied to sshd of late. Leaves selinux behind (empty: none).
probe_selinux() {
    selinux=''
    for mount in /sys/fs/selinux /selinux; do
        [ ! -e "$mount/enforce" ] || selinux=$mount
    done
    if [ -z "$selinux" ]; then
        say selinux none
        return
    fi
    say selinux "$(cat "$selinux/enforce" 2>/dev/null)"
    say selinux-policy "$(sed -n 's/^SELINUXTYPE=//p' /etc/selinux/config 2>/dev/null)"
    if [ -n "$sshd_pid" ]; then
        frame selinux-sshd
        tr -d '\000' <"/proc/$sshd_pid/attr/current" 2>/dev/null
    fi
    frame selinux-denials
    recent_denials | grep 'avc: *denied' | grep -E 'comm="sshd|:sshd_(session_|auth_)?t:' | tail -n 20
}

recent_denials() {
    if have ausearch && ausearch --input-logs -m avc -ts recent 2>/dev/null; then
        return
    fi
    tail -n 2000 /var/log/audit/audit.log 2>/dev/null || dmesg 2>/dev/null | tail -n 2000
}
