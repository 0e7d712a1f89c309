# The groups that own anything looked at, with everyone in them. Leaves accounts (passwd, bounded) behind.
probe_groups() {
    if have getent; then accounts=$(getent passwd 2>/dev/null | head -n 5000); else accounts=$(head -n 5000 /etc/passwd); fi
    for gid in $gids; do
        if have getent; then entry=$(getent group "$gid" 2>/dev/null); else entry=$(group_of_file "$gid"); fi
        [ -z "$entry" ] || say group "${entry%%"$newline"*}"
    done
    frame group-primaries
    printf '%s\n' "$accounts" | while IFS=: read -r name secret uid gid rest; do
        case $gids in *" $gid "*) printf '%s:%s:%s\n' "$name" "$uid" "$gid" ;; esac
    done | head -n 2000
}

group_of_file() {
    while IFS= read -r line; do
        case $line in *:*:"$1":*) printf '%s' "$line"; break ;; esac
    done </etc/group
}
