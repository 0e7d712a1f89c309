# Has sshd log for one user why it decides as it does, and puts everything back. What is put back is decided before anything is
# changed, and a process of its own does it after a while if nobody asks for it: a lost connection leaves nothing behind.
state=/run/sshlab-watch

refuse() { say watch-refused "$1"; frame end; exit 0; }

give_up() {
    [ ! -f "$state/restore" ] || sh "$state/restore" now
    rm -rf "$state"
    refuse "$1"
}

pause() { sleep 0.1 2>/dev/null || sleep 1; }

watch_begin() {
    trap '' HUP INT TERM PIPE
    umask 077
    own_uid=$(id -u)
    [ "$own_uid" = 0 ] || refuse 'it takes root on the server to have sshd log more'
    case $user in ''|-*|*[!A-Za-z0-9_.-]*) refuse 'the user name has a character that is more than itself in a Match line' ;; esac
    find_sshd
    asked_level
    if [ "$level" = yes ]; then
        start_state
        raised=already
        mark_logs
    else
        "$sshd" -t $sshd_options >/dev/null 2>&1 || refuse 'sshd does not accept its configuration as it is: it must not be told to read it again, and no second one can run with it'
        start_state
        write_restore
        setsid sh "$state/restore" later </dev/null >/dev/null 2>&1 &
        raise_or_start
    fi
    : >"$state/ready"
    say watch-raised "$raised"
    frame end
}

# The sshd that runs tells what it decides by; one beside it, when it cannot be had to log more without harm.
raise_or_start() {
    why_not=''
    if [ -n "$sshd_pid" ] && ! loaded; then
        stale=yes
        why_not='the configuration on disk is newer than what sshd runs with, or that cannot be told, and reading it again would bring a change in that somebody has not loaded yet'
    elif raise; then
        mark_logs
        reload || give_up 'sshd did not read its configuration again; it was put back'
        return
    fi
    start_second
}

find_sshd() {
    sshd='' sshd_pid='' sshd_options='' sshd_log='' main_config='' configuration='' auditd='' loaded_by='' stale=''
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

# asked_level OPTION…: whether sshd, started with these too, logs what it decides about the user.
asked_level() {
    level=no
    case $("$sshd" -T "$@" $sshd_options -C "user=$user,host=localhost,addr=127.0.0.1" 2>/dev/null) in *[Ll]"og"[Ll]"evel DEBUG"*) level=yes ;; esac
}

start_state() {
    if ! mkdir "$state" 2>/dev/null; then
        [ -z "$(find "$state" -maxdepth 0 -mmin -3 2>/dev/null)" ] || refuse 'another watch is under way on this server, or was cut off a moment ago and takes itself back within two minutes'
        [ ! -f "$state/restore" ] || sh "$state/restore" now
        rm -rf "$state"
        mkdir "$state" || refuse "$state could not be made"
    fi
}

watch_end() {
    trap '' HUP INT TERM PIPE
    if [ -d "$state" ]; then
        tries=0
        until new_lines && is_over; do
            tries=$((tries + 1))
            [ "$tries" -lt 30 ] || break
            pause
        done
        say watch-source "$source"
        say watch-log "$lines"
        [ ! -f "$state/restore" ] || sh "$state/restore" now
        rm -rf "$state"
    fi
    frame end
}

# The beginning may still be under way: nobody heard how it ended.
watch_abandon() {
    tries=0
    until [ -e "$state/ready" ] || [ "$tries" -ge 50 ]; do
        tries=$((tries + 1))
        pause
    done
    watch_end
}

"watch_$what" </dev/null
