# The last words of sshd's log about this user: why it refused, and where it saw the client. Leaves log_lines behind.
find_log() {
    log_lines=''
    [ "$own_uid" = 0 ] || return 0
    for log in "$sshd_log" /var/log/auth.log /var/log/secure /var/log/sshd.log; do
        case $log in /*) ;; *) continue ;; esac
        [ -f "$log" ] && [ -s "$log" ] || continue
        log_lines=$(tail -c 262144 -- "$log" 2>/dev/null | of_this_user)
        break
    done
    [ -n "$log_lines" ] || [ ! -d /run/systemd/system ] || ! have journalctl ||
        log_lines=$(journalctl -q --no-pager -o cat -n 300 -t sshd -t sshd-session 2>/dev/null | of_this_user)
    IFS=$newline
    set -- $log_lines
    [ $# -le 80 ] || shift $(($# - 80))
    log_lines="$*"
    unset IFS
    say sshd-log "$log_lines"
}

of_this_user() {
    word_of_user
    exec sed -n -e '/^debug3/d' -e '/[.]ssh\/authorized_keys2*: processed /d' -e '/ found at [^ ]*[.]ssh\/authorized_keys2*:/d' -e "/ $word /b found" -e "/'$word'/b found" -e '/AuthorizedKeysCommand/b found' -e '/AuthorizedPrincipalsCommand/b found' -e '/[Cc]ertificate /b found' -e '/forced command options/b found' -e '/Refused by key options/b found' \
        -e '/: processed [0-9]/b found' -e '/ found at /b found' -e '/Timeout before authentication/b found' \
        -e '/Connection from /b found' -e '/drop connection/b found' \
        -e '/refused connect from/b found' -e '/PubkeyAccepted/b found' -e '/chroot/b found' -e '/RSA key/b found' \
        -e '/session opened for user/d' -e '/session closed for user/d' -e '/(sshd:account)/b found' -e '/(sshd:session)/b found' -e '/PAM: initialisation failed/b found' -e '/PAM: pam_open_session/b found' -e '/PAM unable to dlopen/b found' \
        -e '/: fork: /b found' -e d -e ': found' -e p
}

# The user's name as an expression: what could mean more than itself is put in brackets, or stands for any letter. Leaves word behind.
word_of_user() {
    word='' rest=$user
    while [ -n "$rest" ]; do
        letter=${rest%"${rest#?}"}
        rest=${rest#?}
        case $letter in [A-Za-z0-9_-]) ;; .|'$'|@) letter="[$letter]" ;; *) letter=. ;; esac
        word=$word$letter
    done
}

# Whom sshd takes the client for: what its own log says of this user's last login, else the address of the way in.
# Leaves address, local_address and local_port behind.
find_connection() {
    address=$client_address local_address='' local_port=''
    [ -n "$address" ] || address_of_log
    set -- ${SSH_CONNECTION:-}
    [ -n "$address" ] || address=${1:-${SSH_CLIENT%% *}}
    address=${address:-127.0.0.1}
    local_of_log
    [ -n "$local_address" ] || local_address=${3:-127.0.0.1}
    say connection "$address"
}

# "… user alice 192.0.2.7 port 50000 [preauth]", "… for alice from 192.0.2.7 port 50000 ssh2", "User alice from 192.0.2.7 not allowed …".
address_of_log() {
    IFS=$newline
    for line in $log_lines; do
        case $line in
            *" for $user from "*) line=${line##*" for $user from "} ;;
            *" user $user from "*) line=${line##*" user $user from "} ;;
            *"User $user from "*) line=${line##*"User $user from "} ;;
            *" user $user "*" port "*) line=${line##*" user $user "} ;;
            *) continue ;;
        esac
        line=${line%% *}
        case $line in *[!0-9a-fA-F.:]*|'') ;; *.*|*:*) address=$line ;; esac
    done
    unset IFS
}

# "Connection from 192.0.2.7 port 50000 on 192.0.2.1 port 22 rdomain """, which only a talkative sshd says.
local_of_log() {
    IFS=$newline
    for line in $log_lines; do
        case $line in *"Connection from $address port "*" on "*" port "*) ;; *) continue ;; esac
        line=${line##*" on "}
        local_address=${line%% *}
        line=${line#*" port "}
        local_port=${line%%[!0-9]*}
    done
    unset IFS
}
