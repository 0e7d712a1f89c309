# Who listens on TCP here, and which of it is sshd's; leaves listening behind: the ports.
probe_listening() {
    frame listening
    listening=' '
    for table in /proc/net/tcp /proc/net/tcp6; do list_listening "$table"; done
    if [ -n "$sshd_pid" ]; then
        say listening-files "$(ls -l "/proc/$sshd_pid/fd" 2>/dev/null)"
        say sshd-startups "${listener#*'[listener]'}"
    elif [ "$own_uid" = 0 ]; then
        probe_host_key_files
    fi
    if [ -z "$software" ]; then
        say addresses "$(hostname -I 2>/dev/null)"
        [ "$own_uid" != 0 ] || probe_wrappers
        # As whom sshd speaks with clients that it does not know yet: without that account it speaks with none.
        ! have getent || { getent passwd sshd >/dev/null 2>&1; [ $? != 2 ] || [ -z "$sshd" ] || say privsep-user-missing; }
    fi
    return 0
}

list_listening() {
    lines_of "$1"
    IFS=$newline
    for line in $lines; do
        unset IFS
        take_socket $line
        IFS=$newline
    done
    unset IFS
}

take_socket() {
    [ "${4:-}" = 0A ] && [ $# -ge 10 ] || return 0
    shift
    printf '%s %s %s\n' "$((0x${1##*:}))" "$9" "${1%:*}"
    listening="$listening$((0x${1##*:})) "
}

# An sshd that does not run may have found no host key that it would use.
probe_host_key_files() {
    every_setting hostkey
    words=$values
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
