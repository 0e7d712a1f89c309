# The account that is logged in to; leaves account_uid, account_gid, account_shell and home behind.
probe_account() {
    account_uid='' account_gid='' account_shell='' home='' entry='' password=''
    if have getent; then
        entry=$(getent passwd "$user" 2>/dev/null)
        asked=$?
    else
        entry=$(account_of_file)
        [ -n "$entry" ]
        asked=$(($? * 2))
    fi
    # getent takes a number for a uid; sshd takes it for a name.
    case $user in *[!0-9]*) ;; *) case $entry in "$user:"*) ;; *) entry='' ;; esac ;; esac
    if [ -z "$entry" ]; then
        say account-missing "$asked"
        lines_of /etc/nsswitch.conf
        IFS=$newline
        for line in $lines; do
            case $line in passwd:*) line=${line#*:}; say account-sources "${line%%#*}" ;; esac
        done
        unset IFS
        [ -z "$(account_of_file)" ] || say account-in-passwd yes
        return
    fi
    entry=${entry%%"$newline"*}
    # Without a shadow file the second field is a password's hash, which is nobody's to see.
    fields=${entry#*:}
    password=${fields%%:*}
    entry=${entry%%:*}:x:${entry#*:*:}
    say account "$entry"
    fields=${entry#*:*:}
    account_uid=${fields%%:*}
    fields=${fields#*:}
    account_gid=${fields%%:*}
    fields=${fields#*:*:}
    home=${fields%%:*}
    account_shell=${fields#*:}
    say account-identity "$(id "${entry%%:*}" 2>/dev/null)"
}

account_of_file() {
    while IFS= read -r line; do
        case $line in "$user:"*) printf '%s' "$line"; break ;; esac
    done </etc/passwd
}
