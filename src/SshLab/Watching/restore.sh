# All that is needed to put things back, in a script of its own: `now` does it, `later` does it if nobody has within a minute.
write_restore() {
    dropin=$main_config.d/00-sshlab-watch.conf
    [ ! -e "$dropin" ] || { rm -rf "$state"; refuse "$dropin exists already"; }
    cp -p "$main_config" "$state/main"
    [ ! -d "$main_config.d" ] || { : >"$state/directory"; touch -r "$main_config.d" "$state/directory"; }
    : >"$state/armed"
    {
        printf 'state=%s main_config=%s dropin=%s sshd=%s sshd_options="%s" sshd_pid=%s loaded_by=%s\n' \
            "$state" "$main_config" "$dropin" "$sshd" "$sshd_options" "$sshd_pid" "$loaded_by"
        cat <<'RESTORE'
pause() { sleep 0.1 2>/dev/null || sleep 1; }

# Byte for byte, its time too; where somebody has edited the file meanwhile, only the watch's own lines go.
put_main_back() {
    [ -e "$state/main.raised" ] || return
    if cmp -s "$state/main.raised" "$main_config"; then
        cat "$state/main" >"$main_config"
        touch -r "$state/main" "$main_config"
    else
        sed '/^# sshlab diagnose --watch: begin$/,/^# sshlab diagnose --watch: end$/d' "$main_config" >"$state/edited" && cat "$state/edited" >"$main_config"
    fi
    rm -f "$state/main.raised"
}

end_second() {
    second=''
    { read -r second rest <"$state/second.pid"; } 2>/dev/null
    case $second in ''|*[!0-9]*) return ;; esac
    tr '\000' ' ' <"/proc/$second/cmdline" 2>/dev/null | grep -q -F "$state/second.pid" && kill "$second" 2>/dev/null
}

read_again() {
    before=$(stat -c '%i %y %z' "$loaded_by" 2>/dev/null)
    kill -HUP "$sshd_pid" 2>/dev/null
    tries=0
    until now=$(stat -c '%i %y %z' "$loaded_by" 2>/dev/null) && [ "$now" != "$before" ] && [ -s "$loaded_by" ]; do
        tries=$((tries + 1))
        kill -0 "$sshd_pid" 2>/dev/null && [ "$tries" -lt 100 ] || break
        pause
    done
    kill -0 "$sshd_pid" 2>/dev/null && return
    # A server without sshd would lock everybody out.
    for name in ssh sshd; do
        if [ -d /run/systemd/system ]; then systemctl start "$name" && return
        elif [ -x "/etc/init.d/$name" ]; then "/etc/init.d/$name" start && return; fi
    done
    "$sshd" $sshd_options
}

put_back() {
    # Whoever takes the mark away does it, and nobody else.
    mv "$state/armed" "$state/claimed" 2>/dev/null || return
    if [ -e "$dropin" ]; then
        rm -f "$dropin"
        touch -r "$state/directory" "${dropin%/*}"
    fi
    put_main_back
    end_second
    [ ! -e "$state/told" ] || read_again
}

seconds() {
    waited=0
    while [ -e "$state/$1" ] && [ "$waited" -lt "$2" ]; do sleep 1; waited=$((waited + 1)); done
}

case $1 in
    main) put_main_back ;;
    now) put_back ;;
    # What was logged is kept a little for whoever still comes for it.
    later) seconds armed 60; [ ! -e "$state/armed" ] || { put_back; seconds claimed 20; rm -rf "$state"; } ;;
esac
RESTORE
    } >"$state/restore"
}
