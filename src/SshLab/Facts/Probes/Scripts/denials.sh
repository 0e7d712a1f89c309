# What SELinux has denied to sshd of late; without auditd the kernel's own log has it.
probe_denials() {
    say auditd "$auditd"
    frame selinux-denials
    recent_denials 2>/dev/null | tail -n 40
}

recent_denials() {
    tail -c 8388608 /var/log/audit/audit.log | denials_of_sshd
    [ -z "$auditd" ] || return 0
    dmesg | denials_of_sshd
    if have journalctl; then
        journalctl -q --no-pager -o cat -n 5000 _TRANSPORT=audit + _TRANSPORT=kernel | denials_of_sshd
    fi
}

denials_of_sshd() {
    grep -E 'avc: *denied .*(comm="sshd|scontext=[^ ]*:sshd[a-z_]*_t[: ])'
}
