# Everyone there is, of whom a server may know more than anybody wants to hear. Leaves accounts (passwd, bounded) behind.
find_accounts() {
    lines_of /etc/nsswitch.conf
    sources=all
    IFS=$newline
    for line in $lines; do
        unset IFS
        case $line in passwd:*) set -- ${line#*:}; sources="$*" ;; esac
        IFS=$newline
    done
    unset IFS
    if [ "$sources" != files ] && have getent; then
        accounts=$(getent passwd 2>/dev/null | head -n 5000)
    else
        accounts=$(head -n 5000 /etc/passwd)
    fi
}

# The groups that own anything looked at, with everyone in them.
probe_groups() {
    groups=''
    [ "$gids" = ' ' ] || ! have getent || groups=$(getent group $gids 2>/dev/null)
    for gid in $gids; do
        entry_of_group "$gid" || {
            if have getent; then groups=$(getent group "$gid" 2>/dev/null); else groups=$(group_of_file "$gid"); fi
            entry_of_group "$gid" || continue
        }
        say group "$group_entry"
    done
    frame group-primaries
    primary_count=0
    IFS=$newline
    for line in $accounts; do
        IFS=:
        say_primary $line
        [ "$primary_count" -lt 2000 ] || break
    done
    unset IFS
}

# Leaves group_entry behind.
entry_of_group() {
    IFS=$newline
    for group_entry in $groups; do
        case $group_entry in *:*:"$1":*) unset IFS; return 0 ;; esac
    done
    unset IFS
    return 1
}

say_primary() {
    case $gids in *" ${4:-none} "*) printf '%s:%s:%s\n' "$1" "$3" "$4"; primary_count=$((primary_count + 1)) ;; esac
}

group_of_file() {
    while IFS= read -r line; do
        case $line in *:*:"$1":*) printf '%s' "$line"; break ;; esac
    done </etc/group
}
