# Reading with the account's own rights, so that root is never led to a file that the account could not read. Leaves
# shell_status behind where root asked: 0 if the account may execute its shell.
find_rights() {
    rights='' shell_status=''
    [ -n "$account_uid" ] || return
    if [ "$own_uid" = "$account_uid" ]; then
        rights=own
    elif [ "$own_uid" = 0 ]; then
        for rights in setpriv chroot su none; do
            shell_status=$(exec_account sh -c "$who_asks" sh "${account_shell:-/bin/sh}" 2>/dev/null)
            [ "${shell_status%% *}" != "$account_uid" ] || break
        done
        shell_status=${shell_status##* }
        [ "$rights" != none ] || rights=''
    fi
}

# Says who it runs as, and whether he may execute a file; one program for both questions.
who_asks='uid=
while read -r key real uid rest; do [ "$key" != Uid: ] || break; done </proc/self/status
[ "$key" = Uid: ] || uid=$(id -u)
test -x "$1"
echo "$uid $?"'

as_account() { account_runs '' "$@"; }

# In place of the shell that calls it, which is one process less.
exec_account() { account_runs exec "$@"; }

account_runs() {
    how=$1
    shift
    case $rights in
        own) $how "$@" ;;
        setpriv) $how setpriv --reuid="$account_uid" --regid="$account_gid" --init-groups -- "$@" ;;
        chroot) $how chroot --userspec="$account_uid:$account_gid" / "$@" ;;
        su) $how su -s /bin/sh -c 'exec "$@"' -- "$user" sh "$@" ;;
        *) return 1 ;;
    esac
}
