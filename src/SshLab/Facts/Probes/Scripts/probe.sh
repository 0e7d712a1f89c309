# Everything in order; nothing of it may read the script's own text from standard input.
probe() {
    probe_system
    probe_account
    probe_selinux
    probe_sshd
    probe_hostkeys
    probe_service
    probe_mounts
    probe_keyfiles
    probe_trust
    probe_login
    probe_pam
    probe_startup
    probe_home
    probe_listening
    probe_config_files
    probe_policy
    find_accounts
    probe_strays
    look_now
    probe_groups
    frame end
}

