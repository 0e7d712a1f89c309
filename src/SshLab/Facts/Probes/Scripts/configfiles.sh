# The files of sshd's configuration as they are now, each Include followed, and whether they are newer than what runs.
config_limit=65536

probe_config_files() {
    [ -n "$sshd" ] || return 0
    find_loaded
    queue=$main_config$newline queued=$newline$queue count=0
    while [ -n "$queue" ]; do
        IFS=$newline
        set -- $queue
        unset IFS
        queue=''
        probe_config_round "$@"
    done
    setting authorizedkeyscommand || value=''
    value=${value%% *}
    case $value in /*)
        look_above "$value"
        walk "$value" || :
        setting authorizedkeyscommanduser && have getent && probe_command_user "$value" ;;
    esac
    setting chrootdirectory && probe_chroot "$value"
    return 0
}

probe_command_user() {
    runner=$(getent passwd "$1" 2>/dev/null)
    # A password's hash, where there is no shadow file, is nobody's to see.
    [ -z "$runner" ] || runner=${runner%%:*}:x:${runner#*:*:}
    say key-command-user "$runner"
}

# A directory that everything of the session is below.
probe_chroot() {
    case $1 in ''|none) return 0 ;; esac
    expand "$1"
    say chroot "$path"
    look_above "$path"
    walk "$path" || :
    [ -n "$real" ] || return 0
    program=${account_shell:-/bin/sh}
    case $program in /*) look_above "$path$program" ;; esac
}

# sshd writes its process id when it has read its configuration: when it starts, and again after each SIGHUP.
find_loaded() {
    loaded_by=''
    [ -n "$sshd_pid" ] || return 0
    setting pidfile || value=''
    for file in "$value" /run/sshd.pid /var/run/sshd.pid; do
        case $file in /*) ;; *) continue ;; esac
        known=''
        { read -r known rest <"$file"; } 2>/dev/null
        [ "$known" = "$sshd_pid" ] || continue
        loaded_by=$file
        say sshd-loaded "$(stat -c %Y "$file" 2>/dev/null)"
        return 0
    done
}

# All files that are known so far, in one reading: head puts each one's name above it, and one without an end behind the last.
probe_config_round() {
    readable=''
    for file; do
        count=$((count + 1))
        [ "$count" -gt 200 ] || probe_config_file "$file"
    done
    [ -n "$readable" ] || return 0
    IFS=$newline
    text=$(head -c $((config_limit + 1)) -- $readable /dev/null 2>/dev/null)
    say sshd-file-contents "$text"
    for line in $text; do
        case $line in *[Ii][Nn][Cc][Ll][Uu][Dd][Ee]*) unset IFS; take_include $line; IFS=$newline ;; esac
    done
    unset IFS
}

probe_config_file() {
    look_above "$1"
    walk "$1" || :
    say sshd-file "$1"
    say sshd-file-real "$real"
    [ -n "$real" ] && [ -f "$real" ] && [ -z "$planted" ] || return 0
    [ -z "$loaded_by" ] || say_newer sshd-file-newer "$real"
    case $newline$readable in *"$newline$real$newline"*) ;; *) readable=$readable$real$newline ;; esac
}

# The words of a line that may be an Include: "Include a b", "Include=a", "Include \"a\"".
take_include() {
    patterns="$*"
    case $patterns in [Ii][Nn][Cc][Ll][Uu][Dd][Ee][\ =\"]*) patterns=${patterns#???????} ;; *) return 0 ;; esac
    while :; do
        case $patterns in
            [\ =]*) patterns=${patterns#?} ;;
            *\"*) patterns=${patterns%%\"*}${patterns#*\"} ;;
            *) break ;;
        esac
    done
    for pattern in $patterns; do
        case $pattern in '#'*) continue ;; /*) ;; *) pattern=${main_config%/*}/$pattern ;; esac
        probe_include "$pattern"
    done
}

say_newer() {
    if [ "$2" -nt "$loaded_by" ]; then say "$1" yes; else say "$1" no; fi
}

probe_include() {
    case $queued in *"$newline?$1$newline"*) return ;; esac
    queued="$queued?$1$newline"
    say sshd-include "$1"
    place=${1%/*}
    case $place in *[][*?]*) ;; *) [ -z "$loaded_by" ] || [ ! -d "$place" ] || say_newer sshd-include-newer "$place" ;; esac
    set +f
    IFS=''
    set -- $1
    unset IFS
    set -f
    for file; do
        [ -e "$file" ] || continue
        say sshd-included "$file"
        case $queued in *"$newline$file$newline"*) continue ;; esac
        queue=$queue$file$newline queued=$queued$file$newline
    done
}
