# What fstab would mount on the way to the home, and the home that the account had before passwd named another one.
probe_home() {
    [ -n "$home" ] || return 0
    if [ -f /etc/fstab ] && [ -r /etc/fstab ]; then
        frame fstab
        say_planned_mounts
    fi
    [ "$own_uid" != 0 ] || [ -z "$keys" ] || [ -z "$account_uid" ] || probe_old_home
}

say_planned_mounts() {
    IFS=$newline
    for line in $tables; do
        case $line in /etc/fstab:*) line=${line#*:} ;; *) continue ;; esac
        unset IFS
        say_planned_mount "${line%%:*}" ${line#*:}
        IFS=$newline
    done
    unset IFS
}

# A line's number, then its words.
say_planned_mount() {
    case ${2:-} in ''|'#'*) return 0 ;; esac
    case ${3:-} in /?*) ;; *) return 0 ;; esac
    for top in "$home" "${real_home:-}"; do
        case $top/ in "${3%/}"/*) printf '%s %s %s %s\n' "$1" "$3" "${4:-}" "$2"; break ;; esac
    done
}

probe_old_home() {
    case $user in */*|.|..) return 0 ;; esac
    for directory in "/home/$user" "/var/lib/$user" "/srv/$user" "/opt/$user"; do
        case $directory in "$home"|"${real_home:-}") continue ;; esac
        [ -d "$directory/.ssh" ] && [ ! -L "$directory" ] && [ ! -L "$directory/.ssh" ] || continue
        file=$directory/.ssh/authorized_keys
        [ -f "$file" ] && [ ! -L "$file" ] || continue
        owner_of "$directory"
        [ "$owner" = "$account_uid" ] || continue
        grep -qF -e "$keys" -- "$file" 2>/dev/null || continue
        look_above "$file"
        say old-home "$directory"
        return 0
    done
}
