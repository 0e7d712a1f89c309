# The system's own short tables, in one reading: what a program reads at once costs less than what the shell reads letter by
# letter. Nobody but root can write them; sshd's own configuration is among them for what sshd -T does not tell. Of PAM's services
# there are those that sshd's usually includes. Leaves tables behind: a file, a line's number and the line; comments and sockets
# that do not listen are left out.
read_tables() {
    set +f
    set -- /etc/os-release /etc/fstab /etc/nsswitch.conf /etc/selinux/config /var/lib/dpkg/info/openssh-server.list
    [ -f /etc/os-release ] || set -- "$@" /usr/lib/os-release
    set -- "$@" /proc/self/mountinfo /proc/net/tcp /proc/net/tcp6
    for table in /etc/pam.d/sshd /etc/pam.d/other /etc/pam.d/common-* /etc/pam.d/*-auth /etc/pam.d/system-* /etc/pam.d/postlogin /usr/lib/pam.d/sshd /usr/lib/pam.d/other \
        /etc/security/limits.conf /etc/security/limits.d/*.conf /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf; do set -- "$@" "$table"; done
    set -f
    tables=$newline
    tables_of "$@"
}

# Adds the tables among these names that are there.
tables_of() {
    table_count=$#
    for table; do
        [ ! -f "$table" ] || [ ! -r "$table" ] || set -- "$@" "$table"
    done
    shift "$table_count"
    [ $# -eq 0 ] ||
        tables=$tables$(grep -a -n -m 2000 -e '^[[:space:]]*[0-9]*[^#[:space:]0-9:]' -e '^[0-9]*:[0-9]*[[:space:]]' -e ' - ' -e ' 0A ' -- "$@" /dev/null 2>/dev/null)$newline
}

# The lines of one table. Leaves lines behind.
lines_of() {
    lines=''
    IFS=$newline
    for line in $tables; do
        case $line in "$1":*) line=${line#"$1":}; lines=$lines${line#*:}$newline ;; esac
    done
    unset IFS
}
