# Everything in order; nothing of it may read the script's own text from standard input.
probe() {
    probe_system
    probe_account
    probe_sshd
    probe_selinux
    probe_keyfiles
    probe_groups
    probe_strays
    frame end
}

probe </dev/null
