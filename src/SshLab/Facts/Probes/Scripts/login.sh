# Whether the account may log in at all: its entry in shadow (of the password only what state it is in), its shell, and the
# files that close the host to everybody but root.
probe_login() {
    [ -n "$entry" ] || return 0
    say today "$(($(date +%s) / 86400))"
    [ "$own_uid" != 0 ] || probe_shadow
    probe_shell
    probe_nologin
    # Without PAM sshd reads shadow itself, where SELinux lets it.
    ! setting usepam || [ "$value" != no ] || look /etc/shadow
}

probe_shadow() {
    frame shadow
    if have getent; then
        getent shadow "${entry%%:*}" 2>/dev/null
    else
        grep -F "${entry%%:*}:" /etc/shadow 2>/dev/null
    fi | {
        found='' name='' secret='' last='' minimum='' maximum='' warning='' inactive='' expires=''
        while IFS=: read -r name secret last minimum maximum warning inactive expires rest; do
            [ "$name" = "${entry%%:*}" ] && found=yes && break
        done
        # Without an entry sshd judges the field of passwd.
        [ -n "$found" ] || secret=$password last='' maximum='' inactive='' expires=''
        password_state "$secret"
        case $secret in *[!'!*']*) secret='' ;; esac
        printf '%s\n' "$state $secret" "$last" "$maximum" "$inactive" "$expires"
    }
    password=''
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
        as_account test -x "$shell" 2>/dev/null
        [ $? != 1 ] || state=closed
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
