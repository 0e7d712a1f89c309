# Reading with the account's own rights, so that root is never led to a file that the account could not read.
find_rights() {
    rights=''
    [ -n "$account_uid" ] || return
    if [ "$own_uid" = "$account_uid" ]; then
        rights=own
    elif [ "$own_uid" = 0 ]; then
        for rights in setpriv chroot su none; do
            [ "$(as_account id -u 2>/dev/null)" != "$account_uid" ] || break
        done
        [ "$rights" != none ] || rights=''
    fi
}

as_account() {
    case $rights in
        own) "$@" ;;
        setpriv) setpriv --reuid="$account_uid" --regid="$account_gid" --init-groups -- "$@" ;;
        chroot) chroot --userspec="$account_uid:$account_gid" / "$@" ;;
        su) su -s /bin/sh -c 'exec "$@"' -- "$user" sh "$@" ;;
        *) return 1 ;;
    esac
}
