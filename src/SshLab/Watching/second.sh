# A second sshd with the same configuration, all its log in a file of its own, on a port that nobody uses. It decides as the first
# one does; where SELinux is, only in the same domain: in another one its denials would be others.
start_second() {
    raised=second-sshd
    [ -n "$sshd_pid" ] || give_up "$why_not; and no sshd runs that a second one could stand beside"
    ! grep -qirs '^[^#]*localport' "$main_config" "$main_config.d" || give_up "$why_not; and a second sshd on another port would decide otherwise, for the configuration asks for the port (Match LocalPort)"
    asked_level -o LogLevel=DEBUG3
    [ "$level" = yes ] || give_up "$why_not; and a second sshd would not log more either, for a Match block of this user says so"
    domain=''
    [ ! -e /sys/fs/selinux/enforce ] || domain=$(tr -d '\000' <"/proc/$sshd_pid/attr/current" 2>/dev/null)
    # Under SELinux sshd may listen on few ports: those of X11 forwarding are among them.
    ports='2222 2022 22222 6013 6015 6017'
    [ -z "$domain" ] || ports='6013 6015 6017'
    for port in $ports; do
        listens_already "$port" || ! start_at "$port" || { say_second; return 0; }
    done
    give_up "$why_not; and a second sshd did not start: $(tail -n 3 "$state/second.log" 2>/dev/null | tr '\n' ' ')"
}

listens_already() {
    grep -q ":$(printf '%04X' "$1") .* 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# start_at PORT
start_at() {
    addresses_at "$1"
    rm -f "$state/second.pid" "$state/second.log"
    set -- "$sshd" -D -p "$1" $listen_on -o "PidFile=$state/second.pid" -o LogLevel=DEBUG3 -E "$state/second.log" $sshd_options
    case $domain in
        *:*:*:*)
            level=${domain#*:*:*:} role=${domain%":${domain#*:*:}"}
            setsid runcon "$role:initrc_t:$level" sh -c 'exec "$0" "$@" </dev/null >/dev/null 2>&1' "$@" >/dev/null 2>&1 & ;;
        *) setsid "$@" >/dev/null 2>&1 & ;;
    esac
    tries=0
    until [ -s "$state/second.pid" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 30 ] && kill -0 $! 2>/dev/null || return 1
        pause
    done
    read -r second rest <"$state/second.pid"
    [ -z "$domain" ] || [ "$(tr -d '\000' <"/proc/$second/attr/current" 2>/dev/null)" = "$domain" ] ||
        give_up "$why_not; and a second sshd does not get into the domain of the first one ($domain), so its denials would be others"
}

# Named outright, they take the place of the first one's where it has none, and where it has some those are taken: by the first one.
addresses_at() {
    case $configuration in
        *"${newline}addressfamily inet6"*) listen_on="-o ListenAddress=[::]:$1" ;;
        *"${newline}addressfamily inet$newline"*) listen_on="-o ListenAddress=0.0.0.0:$1" ;;
        *) listen_on="-o ListenAddress=0.0.0.0:$1 -o ListenAddress=[::]:$1" ;;
    esac
}

say_second() {
    printf '%s %s\n' "$(wc -c <"$state/second.log")" "$state/second.log" >"$state/logs"
    say watch-port "$port"
    say watch-stale "$stale"
    set -- ${SSH_CONNECTION:-}
    say watch-addresses "$(printf '%s\n' ${3:-} $(hostname -I 2>/dev/null || ip -o addr show 2>/dev/null | sed -n 's/.* inet6\{0,1\} \([0-9a-f.:]*\)\/.*/\1/p'))"
}
