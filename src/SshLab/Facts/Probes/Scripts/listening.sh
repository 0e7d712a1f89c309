# Who listens on TCP here, and which of it is sshd's; leaves listening behind: the ports.
probe_listening() {
    frame listening
    listening=' '
    for table in /proc/net/tcp /proc/net/tcp6; do list_listening <"$table"; done 2>/dev/null
    if [ -n "$sshd_pid" ]; then
        say listening-files "$(ls -l "/proc/$sshd_pid/fd" 2>/dev/null)"
        say sshd-startups "${listener#*'[listener]'}"
    elif [ "$own_uid" = 0 ]; then
        probe_host_key_files
    fi
    if [ -z "$software" ]; then
        say addresses "$(hostname -I 2>/dev/null)"
        [ "$own_uid" != 0 ] || probe_wrappers
    fi
    return 0
}

# The kernel lists what listens before anything else.
list_listening() {
    read -r heading
    while read -r number address peer state sizes timer retry uid timeout inode more; do
        [ "$state" = 0A ] || break
        printf '%s %s %s\n' "$((0x${address##*:}))" "$inode" "${address%:*}"
        listening="$listening$((0x${address##*:})) "
    done
}

# An sshd that does not run may have found no host key that it would use.
probe_host_key_files() {
    words=$(printf '%s\n' "${configuration:-}" | sed -n 's/^hostkey //p')
    [ -n "$words" ] || words=$(sed -n 's/^[[:space:]]*[Hh][Oo][Ss][Tt][Kk][Ee][Yy][[:space:]]\{1,\}//p' "${main_config:-/etc/ssh/sshd_config}" 2>/dev/null)
    for file in ${words:-/etc/ssh/ssh_host_rsa_key /etc/ssh/ssh_host_ecdsa_key /etc/ssh/ssh_host_ed25519_key}; do
        case $file in /*) ;; *) continue ;; esac
        look_above "$file"
        say host-key-file "$file"
    done
}

# Nobody answered with a banner: the lists of tcpd(8), where sshd was built to ask them.
probe_wrappers() {
    linked=''
    setting sshdsessionpath || value=/usr/lib/openssh/sshd-session
    for program in "$sshd" "$value"; do
        case $program in /*) grep -q 'libwrap\.so' "$program" 2>/dev/null && linked=yes && break ;; esac
    done
    say wrappers "$linked"
    [ -n "$linked" ] || return 0
    for file in /etc/hosts.allow /etc/hosts.deny; do say_text "$file"; done
}
