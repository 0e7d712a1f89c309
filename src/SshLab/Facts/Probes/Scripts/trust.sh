# The files that say which keys are revoked, which authorities count, and which principals.
probe_trust() {
    [ -n "$home" ] && [ -n "${configuration:-}" ] || return 0
    trusted=''
    IFS=$newline
    for line in $configuration; do
        # Since 10.6 sshd prints keywords as the manual writes them.
        case $line in
            [Rr]evoked[Kk]eys' '*) trusted="$trusted revokedkeys ${line#* }$newline" ;;
            [Tt]rusted[Uu]ser[Cc][Aa][Kk]eys' '*) trusted="$trusted trustedusercakeys ${line#* }$newline" ;;
            [Aa]uthorized[Pp]rincipals[Ff]ile' '*) trusted="$trusted authorizedprincipalsfile ${line#* }$newline" ;;
        esac
    done
    for line in $trusted; do
        unset IFS
        probe_trust_words $line
        IFS=$newline
    done
    unset IFS
}

probe_trust_words() {
    keyword=$1
    shift
    for word; do
        [ "$word" != none ] || continue
        expand "$word"
        probe_trust_file "$keyword" "$path"
    done
}

probe_trust_file() {
    say trust-file "$1"
    say trust-path "$2"
    look_above "$2"
    walk "$2"
    say trust-real "$real"
    [ -n "$real" ] && [ -f "$real" ] || return 0
    frame trust-content
    # sshd reads principals with the account's rights, the others as root.
    if [ "$1" = authorizedprincipalsfile ]; then
        as_account head -c $((content_limit + 1)) -- "$2" 2>/dev/null
    elif [ -z "$planted" ]; then
        head -c $((content_limit + 1)) -- "$real" 2>/dev/null
    else
        false
    fi
    say trust-read $?
    [ "$1" = revokedkeys ] && have ssh-keygen && [ "$(head -c 6 -- "$real" 2>/dev/null)" = SSHKRL ] || return 0
    IFS=$newline
    for offer in $offers; do
        unset IFS
        case $(printf '%s\n' "$offer" | ssh-keygen -Q -f "$real" /dev/stdin 2>/dev/null) in *REVOKED*) say trust-revoked "$offer" ;; esac
        IFS=$newline
    done
    unset IFS
}
