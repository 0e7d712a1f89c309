# Files that sshd does not look at: names almost right in the account's home, and the client's keys in other places.
# No link is followed, and a name with a line feed is no answer.
probe_strays() {
    [ -n "${real_home:-}" ] || return
    probe_almost_names
    [ -n "$keys" ] || return
    [ -z "$rights" ] || {
        frame stray-keys
        as_account find "$real_home/" "$real_home/.ssh" -maxdepth 1 -type f -size -512 ! -name "*$newline*" -exec grep -lF -e "$keys" -- {} + 2>/dev/null | head -n 200
    }
    [ "$own_uid" != 0 ] || probe_other_homes
}

probe_almost_names() {
    [ -n "$rights" ] || return
    frame stray-names
    as_account find "$real_home/" "$real_home/.ssh" -maxdepth 1 -type f ! -name "*$newline*" \
        \( -name '[Aa]*[Kk]*' -o -name '.[Aa]*[Kk]*' -o -name '[Aa]ut*' -o -name '*uthor*' \) 2>/dev/null | head -n 200
    as_account find "$real_home/" "$real_home/.ssh" -maxdepth 1 -type f -size -512 ! -name "*$newline*" \
        \( -name '[Aa]*[Kk]*' -o -name '.[Aa]*[Kk]*' -o -name '[Aa]ut*' -o -name '*uthor*' \) 2>/dev/null | head -n 20 | while IFS= read -r file; do
        look "$file"
        say stray "$file"
        frame stray-content
        as_account head -c 262144 -- "$file" </dev/null 2>/dev/null
    done
}

probe_other_homes() {
    homes=$(printf '%s\n' "$accounts" | head -n 500 | while IFS=: read -r name secret uid gid gecos directory shell; do
        case $directory in ''|/|"$home"|"$real_home") continue ;; /*) ;; *) continue ;; esac
        [ -d "$directory/.ssh" ] && [ ! -L "$directory/.ssh" ] && printf '%s:%s\n' "$name" "$directory"
    done)
    say stray-homes "$homes"
    set --
    IFS=$newline
    for line in $homes; do set -- "$@" "${line#*:}/.ssh"; done
    unset IFS
    [ $# -gt 0 ] || return
    frame stray-others
    find "$@" -maxdepth 1 -type f -name 'authorized_keys*' -size -512 ! -name "*$newline*" -exec grep -lF -e "$keys" -- {} + 2>/dev/null | head -n 200
}
