# Whether the account may log in at all: its entry in shadow (of the password only what state it is in), its shell, and the
# files that close the host to everybody but root.
probe_login() {
    [ -n "$entry" ] || return 0
    say today "${clock:+$((${clock:-0} / 86400))}"
    [ "$own_uid" != 0 ] || probe_shadow
    probe_shell
    probe_nologin
    # Without PAM sshd reads shadow itself, where SELinux lets it.
    ! setting usepam || [ "$value" != no ] || look /etc/shadow
}

probe_shadow() {
    if have getent; then
        shadow=$(getent shadow "${entry%%:*}" 2>/dev/null)
    else
        shadow=$(grep -F "${entry%%:*}:" /etc/shadow 2>/dev/null)
    fi
    # Without an entry sshd judges the field of passwd.
    secret=$password last='' maximum='' inactive='' expires='' listed=''
    IFS=$newline
    for line in $shadow; do
        case $line in "${entry%%:*}":*) IFS=:; take_shadow $line; break ;; esac
    done
    unset IFS
    [ -n "$listed" ] || [ "$secret" != x ] || say shadow-missing
    password_state "$secret"
    case $secret in *[!'!*']*) secret='' ;; esac
    frame shadow
    printf '%s\n' "$state $secret" "$last" "$maximum" "$inactive" "$expires"
    password='' shadow='' line='' listed=''
}

take_shadow() {
    listed=yes secret=${2:-} last=${3:-} maximum=${5:-} inactive=${7:-} expires=${8:-}
}

# Leaves state behind: of the password itself nothing is said.
password_state() {
    case $1 in
        '') state=empty ;;
        '!'*[!'!']*) case $1 in '!!'*) state=locked-twice ;; *) state=locked ;; esac ;;
        '!'*) state=locked-bare ;;
        '*'*|x) state=none ;;
        *) state=set ;;
    esac
}

# sshd asks for a regular file that anybody may execute; what it then starts, it starts as the account.
probe_shell() {
    shell=${entry##*:}
    shell=${shell:-/bin/sh}
    state=usable
    if [ ! -e "$shell" ]; then
        state=missing
        [ "$own_uid" = 0 ] || [ -x "${shell%/*}/" ] || state=hidden
    elif [ ! -f "$shell" ]; then
        state=irregular
    elif [ "$own_uid" = 0 ] && [ ! -x "$shell" ]; then
        state=not-executable
    elif [ -n "${rights:-}" ]; then
        [ "$rights" != own ] || { test -x "$shell"; shell_status=$?; }
        [ "${shell_status:-}" != 1 ] || state=closed
    fi
    say shell-state "$state"
    for program in /bin/bash /bin/sh; do
        [ -x "$program" ] && say shell-instead "$program" && break
    done
    [ "$state" = usable ] || { look_above "$shell"; walk "$shell"; say shell-real "$real"; }
}

# The text is shown to whoever is turned away; it is read whole, so that it can be put back.
probe_nologin() {
    for file in /etc/nologin /run/nologin; do
        [ -e "$file" ] || continue
        look_above "$file"
        say nologin "$file"
        [ -f "$file" ] && [ ! -L "$file" ] || continue
        frame nologin-text
        head -c 4097 -- "$file"
    done
}
