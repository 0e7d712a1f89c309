# Files that sshd does not look at: names almost right in the account's home, and the client's keys in other places.
# No link is followed, and a name with a line feed is no answer.
probe_strays() {
    [ -n "${real_home:-}" ] || return 0
    [ -z "$rights" ] || probe_own_strays
    [ -z "$keys" ] || [ "$own_uid" != 0 ] || probe_other_homes
}

# One search finds both: a name that is almost right is printed by find, a file with a key by grep, and one that is both twice.
probe_own_strays() {
    set -- -maxdepth 1 -type f ! -name "*$newline*" \
        \( ! \( -name '[Aa]*[Kk]*' -o -name '.[Aa]*[Kk]*' -o -name '[Aa]ut*' -o -name '*uthor*' \) -o -print \)
    [ -z "$keys" ] || set -- "$@" -size -512 -exec grep -lF -e "$keys" -- {} +
    found=$(exec_account find "$real_home/" "$real_home/.ssh" "$@" 2>/dev/null | head -n 400)
    almost=$newline holding=''
    IFS=$newline
    for file in $found; do
        case ${file##*/} in
            [Aa]*[Kk]*|.[Aa]*[Kk]*|[Aa]ut*|*uthor*)
                case $almost in *"$newline$file$newline"*) ;; *) almost=$almost$file$newline; continue ;; esac ;;
        esac
        holding=$holding$file$newline
    done
    unset IFS
    say stray-names "$almost"
    [ -z "$keys" ] || say stray-keys "$holding"
    probe_almost
}

# What the files are like whose names are almost right, but for those that sshd looks at.
probe_almost() {
    stray_count=0
    IFS=$newline
    for file in $almost; do
        unset IFS
        case $file in "$real_home//"*) place=$real_home/${file#"$real_home//"} ;; *) place=$file ;; esac
        case $key_places in *"$newline$place$newline"*) continue ;; esac
        stray_count=$((stray_count + 1))
        [ "$stray_count" -le 20 ] || break
        look "$file"
        say stray "$file"
        frame stray-content
        as_account head -c 262144 -- "$file" 2>/dev/null
    done
    unset IFS
}

probe_other_homes() {
    homes='' home_count=0
    IFS=$newline
    for line in $accounts; do
        IFS=:
        note_other_home $line
        [ "$home_count" -lt 500 ] || break
    done
    say stray-homes "$homes"
    set --
    IFS=$newline
    for line in $homes; do set -- "$@" "${line#*:}/.ssh"; done
    unset IFS
    [ $# -gt 0 ] || return 0
    frame stray-others
    find "$@" -maxdepth 1 -type f -name 'authorized_keys*' -size -512 ! -name "*$newline*" -exec grep -lF -e "$keys" -- {} + 2>/dev/null | head -n 200
}

note_other_home() {
    home_count=$((home_count + 1))
    case ${6:-} in ''|/|"$home"|"$real_home") return 0 ;; /*) ;; *) return 0 ;; esac
    [ ! -d "$6/.ssh" ] || [ -L "$6/.ssh" ] || homes="$homes$1:$6$newline"
}
