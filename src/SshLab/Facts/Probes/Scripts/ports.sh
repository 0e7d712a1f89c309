# What the policy says of the ports that sshd should listen on and nobody does.
probe_ports() {
    unbound=''
    rest=$newline${configuration:-}
    while :; do
        case $rest in *"${newline}listenaddress "*) ;; *) break ;; esac
        rest=${rest#*"${newline}listenaddress "}
        port=${rest%%"$newline"*}
        port=${port##*:}
        case "$port $listening$unbound" in *[!0-9\ ]*|' '*) continue ;; *" $port "*) continue ;; esac
        unbound="$unbound$port "
    done
    [ -n "$unbound" ] && [ "$own_uid" = 0 ] || return 0
    frame selinux-accesses
    with_type "${label_of_root:-}" ssh_port_t
    for source in $sources; do say_access "$source" "$typed" tcp_socket; done
    for port in $unbound; do
        say unbound-port "$port"
        find_port_context "$port"
        [ -n "$port_context" ] || continue
        say unbound-port-context "$port_context"
        [ "$narrowest" != 0 ] || say unbound-port-own yes
        frame selinux-accesses
        for source in $sources; do say_access "$source" "$port_context" tcp_socket; done
    done
}

# The narrowest range that the policy has for a port. Leaves port_context behind.
find_port_context() {
    port_context='' narrowest=65536
    have seinfo || return 0
    ranges=$(seinfo --portcon="$1" 2>/dev/null)
    IFS=$newline
    for range in $ranges; do
        IFS=' '
        take_range $range
        IFS=$newline
    done
    unset IFS
}

take_range() {
    [ "${1:-}" = portcon ] && [ "${2:-}" = tcp ] || return 0
    case $3 in *[!0-9-]*) return 0 ;; esac
    width=$((${3##*-} - ${3%%-*}))
    [ "$width" -lt "$narrowest" ] || return 0
    narrowest=$width port_context=$4
}
