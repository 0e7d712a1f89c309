# What SELinux has denied to sshd of late; without auditd the kernel's own log has it.
probe_denials() {
    say auditd "$auditd"
    frame selinux-denials
    recent_records 2>/dev/null | grep -E 'avc: *denied .*(comm="sshd|scontext=[^ ]*:sshd[a-z_]*_t[: ])' | tail -n 40
}

recent_records() {
    [ ! -f /var/log/audit/audit.log ] || tail -c 8388608 /var/log/audit/audit.log
    [ -z "$auditd" ] || return 0
    have journalctl || exec dmesg
    dmesg
    exec journalctl -q --no-pager -o cat -n 5000 _TRANSPORT=audit + _TRANSPORT=kernel
}
