# What sshd logged of this account of late: it names the client's address as the server sees it. Only asked where an option
# of the account's keys makes that matter.
probe_log() {
    [ "$own_uid" = 0 ] && [ -n "$asks_source" ] || return 0
    frame sshd-log
    read_log | grep -aF -e " $user " | tail -n 40
}

# sshd's own file (-E), else the journal, else what syslog writes.
read_log() {
    log_file=''
    log_option ${listener:-}
    if [ -f "$log_file" ]; then
        tail -c 65536 -- "$log_file"
    elif [ -d /run/systemd/journal ] && have journalctl; then
        journalctl -q -n 400 -o cat -t sshd -t sshd-session -t sshd-auth
    else
        for log_file in /var/log/auth.log /var/log/secure /var/log/messages; do
            [ ! -f "$log_file" ] || { tail -c 65536 -- "$log_file"; return; }
        done
    fi
} 2>/dev/null

log_option() {
    while [ $# -gt 1 ]; do
        case $1 in -E) log_file=$2 ;; -E?*) log_file=${1#-E} ;; esac
        shift
    done
}
