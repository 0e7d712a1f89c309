# Raises the log level for one user, and puts everything back. What is put back is decided before anything is changed, and a
# process of its own does it after a while if nobody asks for it: a lost connection leaves nothing behind.
state=/run/sshlab-watch

refuse() { say watch-refused "$1"; frame end; exit 0; }

watch_begin() {
    trap '' HUP INT TERM PIPE
    umask 077
    own_uid=$(id -u)
    [ "$own_uid" = 0 ] || refuse 'it takes root on the server to raise the log level'
    case $user in ''|-*|*[!A-Za-z0-9_.-]*) refuse 'the user name has a character that is more than itself in a Match line' ;; esac
    find_sshd
    asked_level
    [ "$level" != yes ] || { start_state; mark_logs; say watch-raised already; frame end; return; }
    "$sshd" -t $sshd_options >/dev/null 2>&1 || refuse 'sshd does not accept its configuration as it is, so it must not be told to read it again'
    [ -z "$sshd_pid" ] || loaded || refuse 'the configuration on disk is newer than what sshd runs with, or that cannot be told, and reading it again would bring a change in that somebody has not loaded yet'
    start_state
    write_restore
    setsid sh "$state/restore" later </dev/null >/dev/null 2>&1 &
    raise
    mark_logs
    reload || { sh "$state/restore" now; rm -rf "$state"; refuse 'sshd did not read its configuration again; it was put back'; }
    say watch-raised "$raised"
    frame end
}

find_sshd() {
    sshd='' sshd_pid='' sshd_options='' sshd_log='' main_config='' configuration='' auditd='' loaded_by=''
    find_listener
    [ -n "$sshd" ] || sshd=$(command -v sshd 2>/dev/null) || refuse 'no sshd was found on the server'
    find_main_config
    configuration=$("$sshd" -T $sshd_options 2>/dev/null) && small_keywords
    for file in "$(printf '%s\n' "$configuration" | sed -n 's/^pidfile //p')" /run/sshd.pid /var/run/sshd.pid; do
        known=''
        { read -r known rest <"$file"; } 2>/dev/null
        [ -n "$sshd_pid" ] && [ "$known" = "$sshd_pid" ] && loaded_by=$file && break
    done
}

# Whether everything that the configuration is read from is older than the process id, which is written when it is read.
loaded() {
    [ -n "$loaded_by" ] && [ -z "$(find "$main_config" "$main_config.d" -newer "$loaded_by" 2>/dev/null)" ]
}

asked_level() {
    level=no
    case $("$sshd" -T $sshd_options -C "user=$user,host=localhost,addr=127.0.0.1" 2>/dev/null) in *[Ll]"og"[Ll]"evel DEBUG"*) level=yes ;; esac
}

start_state() {
    if ! mkdir "$state" 2>/dev/null; then
        [ -z "$(find "$state" -maxdepth 0 -mmin -3 2>/dev/null)" ] || refuse 'another watch is under way on this server'
        [ ! -f "$state/restore" ] || sh "$state/restore" now
        rm -rf "$state"
        mkdir "$state" || refuse "$state could not be made"
    fi
}

# A drop-in that is read, else lines at the end of the main file.
raise() {
    raised=drop-in
    if [ -d "$main_config.d" ]; then
        printf '# Made by sshlab diagnose --watch, and taken away when it is done.\nMatch User %s\n    LogLevel DEBUG3\n' "$user" >"$dropin"
        chmod 644 "$dropin"
        asked_level
        [ "$level" != yes ] || return 0
        rm -f "$dropin"
        touch -r "$state/directory" "$main_config.d"
    fi
    raised=main-file
    printf '\nMatch User %s\n    LogLevel DEBUG3\n' "$user" >>"$main_config"
    asked_level
    [ "$level" = yes ] && "$sshd" -t $sshd_options >/dev/null 2>&1 && return 0
    sh "$state/restore" now
    rm -rf "$state"
    refuse 'no Match block raises the log level here (LogLevel is allowed in one since 7.6)'
}

# All that is needed to put things back, in a script of its own.
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
if [ "$1" = later ]; then
    waited=0
    while [ -e "$state/armed" ] && [ "$waited" -lt 90 ]; do sleep 1; waited=$((waited + 1)); done
fi
# Whoever takes the mark away does it, and nobody else.
mv "$state/armed" "$state/claimed" 2>/dev/null || exit 0
if [ -e "$dropin" ]; then
    rm -f "$dropin"
    touch -r "$state/directory" "${dropin%/*}"
fi
if ! cmp -s "$state/main" "$main_config"; then
    cat "$state/main" >"$main_config"
    touch -r "$state/main" "$main_config"
fi
[ -n "$sshd_pid" ] || exit 0
before=$(stat -c '%i %y %z' "$loaded_by" 2>/dev/null)
kill -HUP "$sshd_pid" 2>/dev/null
tries=0
until now=$(stat -c '%i %y %z' "$loaded_by" 2>/dev/null) && [ "$now" != "$before" ] && [ -s "$loaded_by" ]; do
    tries=$((tries + 1))
    kill -0 "$sshd_pid" 2>/dev/null && [ "$tries" -lt 100 ] || break
    pause
done
kill -0 "$sshd_pid" 2>/dev/null && exit 0
# A server without sshd would lock everybody out.
for name in ssh sshd; do
    if [ -d /run/systemd/system ]; then systemctl start "$name" && exit 0
    elif [ -x "/etc/init.d/$name" ]; then "/etc/init.d/$name" start && exit 0; fi
done
"$sshd" $sshd_options
RESTORE
    } >"$state/restore"
}

# sshd takes the file with its process id away when it is told, and writes it anew when it listens again: in between nobody answers.
reload() {
    [ -n "$sshd_pid" ] || return 0
    before=$(stat -c '%i %y %z' "$loaded_by")
    kill -HUP "$sshd_pid" || return 1
    tries=0
    until now=$(stat -c '%i %y %z' "$loaded_by" 2>/dev/null) && [ "$now" != "$before" ] && [ -s "$loaded_by" ]; do
        tries=$((tries + 1))
        kill -0 "$sshd_pid" 2>/dev/null && [ "$tries" -lt 100 ] || return 1
        sleep 0.1 2>/dev/null || sleep 1
    done
}

# Where the log stands now: only what comes after it is of this login.
mark_logs() {
    for log in "$sshd_log" /var/log/auth.log /var/log/secure /var/log/sshd.log; do
        case $log in /*) ;; *) continue ;; esac
        [ ! -f "$log" ] || printf '%s %s\n' "$(wc -c <"$log")" "$log" >>"$state/logs"
    done
    [ ! -d /run/systemd/system ] || ! have journalctl || journalctl -q -n 0 --show-cursor 2>/dev/null | sed -n 's/^-- cursor: //p' >"$state/cursor"
}

watch_end() {
    trap '' HUP INT TERM PIPE
    if [ -d "$state" ]; then
        tries=0
        until new_lines && is_over; do
            tries=$((tries + 1))
            [ "$tries" -lt 30 ] || break
            sleep 0.1 2>/dev/null || sleep 1
        done
        say watch-source "$source"
        say watch-log "$lines"
        [ ! -f "$state/restore" ] || sh "$state/restore" now
        rm -rf "$state"
    fi
    frame end
}

# A log that others write comes a little later; the last thing said of a login is that its connection is gone.
is_over() {
    case $lines in *'Connection closed by '*|*'Connection reset by '*|*'Disconnected from '*|*'Received disconnect '*|*'session closed'*) return 0 ;; esac
    return 1
}

new_lines() {
    lines='' source=''
    [ -f "$state/logs" ] && while read -r size log; do
        lines=$(tail -c "+$((size + 1))" "$log" 2>/dev/null | head -c 262144 | grep -a -v '^debug3' | tail -n 300)
        [ -z "$lines" ] || { source=$log; break; }
    done <"$state/logs"
    [ -n "$lines" ] || [ ! -s "$state/cursor" ] || {
        source=journalctl
        lines=$(journalctl -q --no-pager -o cat --after-cursor="$(cat "$state/cursor")" -t sshd -t sshd-session -t sshd-auth 2>/dev/null | grep -a -v '^debug3' | tail -n 300)
    }
    [ -n "$lines" ]
}

"watch_$what" </dev/null
