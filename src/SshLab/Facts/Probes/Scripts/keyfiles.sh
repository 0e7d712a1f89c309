# The files in which sshd looks for keys: every directory on the way, and their content.
content_limit=262144 key_places=$newline

probe_keyfiles() {
    [ -n "$home" ] || return
    real_home=''
    look_above "$home"
    walk "$home"
    real_home=$real
    say home "$real_home"
    find_rights
    # Up to 9.9 sshd takes a pattern for the name of a file.
    case $sshd_version in *OpenSSH_[1-9].*) patterns='' ;; *) patterns=yes ;; esac
    IFS=$newline
    for word in ${key_words:-.ssh/authorized_keys$newline.ssh/authorized_keys2}; do
        unset IFS
        [ "$word" != none ] || continue
        expand "$word"
        case $patterns$path in
            yes*[][*?]*) probe_pattern "$word" "$path" ;;
            *) probe_keyfile "$word" "$path" ;;
        esac
    done
    unset IFS
}

# sshd takes patterns since 10.0; the names are found before anything else is done, blanks in them kept.
probe_pattern() {
    set +f
    IFS=''
    set -- "$1" $2
    unset IFS
    set -f
    configured=$1
    shift
    for file; do probe_keyfile "$configured" "$file"; done
}

# Replaces the tokens of sshd_config; leaves path behind.
expand() {
    path='' rest=$1
    while :; do
        case $rest in *%?*) ;; *) break ;; esac
        path=$path${rest%%%*}
        rest=${rest#*%}
        case $rest in
            h*) path=$path$home ;;
            u*) path=$path$user ;;
            U*) path=$path$account_uid ;;
            %*) path=$path% ;;
            *) path=$path%${rest%"${rest#?}"} ;;
        esac
        rest=${rest#?}
    done
    path=$path$rest
    case $path in /*) ;; *) path=$home/$path ;; esac
}

probe_keyfile() {
    say keyfile "$1"
    say keyfile-path "$2"
    look_above "$2"
    probe_content "$2"
}

probe_content() {
    walk "$1"
    say keyfile-real "$real"
    key_places=$key_places$1$newline$real$newline
    [ -n "$real" ] && [ -f "$real" ] || return
    # An empty file can be what is left of one that was written to a full disk.
    [ -s "$real" ] || say keyfile-room "$(df -Pk "$real" 2>/dev/null)"
    if [ -n "$rights" ]; then
        frame content
        as_account head -c $((content_limit + 1)) -- "$1" 2>/dev/null
        status=$?
        say content-status "$status"
        [ "$status" != 0 ] || return
    fi
    may_root_read || return
    frame content
    if dd if=/dev/null iflag=nofollow count=0 2>/dev/null; then
        dd if="$real" iflag=nofollow bs=1024 count=257 2>/dev/null
    else
        head -c $((content_limit + 1)) -- "$real" 2>/dev/null
    fi
}

# Root reads what the account cannot, unless the account could have led it there by a link.
may_root_read() {
    [ "$own_uid" = 0 ] || return 1
    owner_of "$real"
    [ "$owner" = "$account_uid" ] || { [ -z "$planted" ] && [ "$link_count" = 1 ]; }
}
