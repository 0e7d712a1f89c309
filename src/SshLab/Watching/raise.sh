# Raises the log level for the user in a Match block: in a drop-in that is read, else at the end of the main file.
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
    printf '\n# sshlab diagnose --watch: begin\nMatch User %s\n    LogLevel DEBUG3\n# sshlab diagnose --watch: end\n' "$user" >>"$main_config"
    cp "$main_config" "$state/main.raised"
    asked_level
    [ "$level" = yes ] && "$sshd" -t $sshd_options >/dev/null 2>&1 && return 0
    sh "$state/restore" main
    why_not='no Match block raises the log level here (LogLevel is allowed in one since 7.6, and of several the first one counts)'
    return 1
}

# sshd takes the file with its process id away when it is told, and writes it anew when it listens again: in between nobody answers.
reload() {
    [ -n "$sshd_pid" ] || return 0
    before=$(stat -c '%i %y %z' "$loaded_by")
    : >"$state/told"
    kill -HUP "$sshd_pid" || return 1
    tries=0
    until now=$(stat -c '%i %y %z' "$loaded_by" 2>/dev/null) && [ "$now" != "$before" ] && [ -s "$loaded_by" ]; do
        tries=$((tries + 1))
        kill -0 "$sshd_pid" 2>/dev/null && [ "$tries" -lt 100 ] || return 1
        pause
    done
}
