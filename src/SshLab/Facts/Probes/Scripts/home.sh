# What fstab would mount on the way to the home, and the home that the account had before passwd named another one.
probe_home() {
    [ -n "$home" ] || return 0
    if [ -f /etc/fstab ] && [ -r /etc/fstab ]; then
        frame fstab
        say_planned_mounts </etc/fstab
    fi
    [ "$own_uid" != 0 ] || [ -z "$keys" ] || [ -z "$account_uid" ] || probe_old_home
}

say_planned_mounts() {
    fstab_number=0
    while IFS= read -r line && [ "$fstab_number" -lt 1000 ]; do
        fstab_number=$((fstab_number + 1))
        case $line in *[![:space:]]*) ;; *) continue ;; esac
        set -- $line
        case $1 in '#'*) continue ;; esac
        case ${2:-} in /?*) ;; *) continue ;; esac
        for top in "$home" "${real_home:-}"; do
            case $top/ in "${2%/}"/*) printf '%s %s %s %s\n' "$fstab_number" "$2" "${3:-}" "$1"; break ;; esac
        done
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
