# The sshd that answers: its program, version (where no banner told it) and package, and its configuration for this account.
# Leaves sshd_pid, sshd_version (with more text around it), main_config, configuration, key_words (the names of AuthorizedKeysFile, a line each) and auditd (not empty: it runs) behind.
probe_sshd() {
    sshd='' sshd_version=$software sshd_pid='' sshd_options='' sshd_log='' main_config='' key_words='' configuration='' auditd=''
    find_listener
    [ "$own_uid" != 0 ] || say sshd-running "$sshd_pid"
    [ -n "$sshd" ] || sshd=$(command -v sshd 2>/dev/null) || sshd=''
    [ -n "$sshd" ] || return
    say sshd "$sshd"
    if [ -z "$software" ]; then
        sshd_version=$("$sshd" -V 2>&1 | head -n 3)
        frame sshd-version
        printf '%s\n' "$sshd_version"
    fi
    lines_of /var/lib/dpkg/info/openssh-server.list
    case $newline$lines in
        *"$newline$sshd$newline"*)
            say sshd-package debian
            [ -d /run/sshd ] || { say privsep-missing /run/sshd; look_above /run/sshd; }
            ;;
    esac
    say sshd-options "$sshd_options"
    find_main_config
    find_log
    find_connection
    probe_configuration
}

find_main_config() {
    set -- "$main_config" /etc/ssh/sshd_config /usr/local/etc/sshd_config /etc/openssh/sshd_config /usr/etc/ssh/sshd_config
    for main_config; do
        case $main_config in /*) [ ! -f "$main_config" ] || return 0 ;; esac
    done
    main_config=/etc/ssh/sshd_config
}

# A program is only started as root because root runs it already, as a listener of this very file system:
# a process of anybody else may call itself sshd too.
find_listener() {
    [ "$own_uid" = 0 ] || return
    set +f
    for process in /proc/[0-9]*; do
        name=''
        { read -r name <"$process/comm"; } 2>/dev/null
        [ "$name" != auditd ] || auditd=yes
        [ "$name" = sshd ] && is_roots "$process" || continue
        [ ! -e /proc/self/ns/mnt ] || [ "$process/ns/mnt" -ef /proc/self/ns/mnt ] || continue
        title=''
        { IFS= read -r title <"$process/cmdline"; } 2>/dev/null
        # Only a title has blanks: words are divided by NUL, which the shell leaves out.
        case $title in
            'sshd: '*'[listener]'*) ;;
            'sshd: '*) continue ;;
            *) title=$(tr '\000' ' ' <"$process/cmdline" 2>/dev/null) ;;
        esac
        pid=${process#/proc/}
        [ -z "$sshd_pid" ] || [ "$pid" -lt "$sshd_pid" ] || continue
        find_program "$process/exe"
        case $program in */sshd) ;; *) continue ;; esac
        [ -x "$program" ] || continue
        sshd_pid=$pid sshd=$program listener=$title
    done
    set -f
    [ -z "$sshd_pid" ] || listener_options ${listener%%'[listener]'*}
}

# Where a process's program is. Leaves program behind; the usual place is known without asking.
find_program() {
    program=/usr/sbin/sshd
    [ ! -L "$program" ] && [ ! -L /usr/sbin ] && [ ! -L /usr ] && [ "$program" -ef "$1" ] && return
    program=$(readlink "$1" 2>/dev/null)
    program=${program%' (deleted)'}
}

is_roots() {
    while read -r key real effective saved file; do
        [ "$key" = Uid: ] || continue
        [ "$real$effective$saved$file" = 0000 ]
        return
    done <"$1/status"
    return 1
} 2>/dev/null

# Only what changes the configuration; a value with a blank cannot be told from two words, and sshd will say so.
listener_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            -f) [ $# -gt 1 ] && main_config=$2 ;;
            -f?*) main_config=${1#-f} ;;
            -E) [ $# -gt 1 ] && sshd_log=$2 ;;
            -E?*) sshd_log=${1#-E} ;;
        esac
        case $1 in
            -f|-o|-p) [ $# -gt 1 ] && sshd_options="$sshd_options $1 $2" && shift ;;
            -f?*|-o?*|-p?*) sshd_options="$sshd_options $1" ;;
        esac
        shift
    done
}

probe_configuration() {
    ask_sshd "$address" && { ! setting usedns || [ "$value" != yes ] || ask_again; } || {
        words_of_files
        name_key_files
        problem=$("$sshd" -T $sshd_options -C "$connection" 2>&1 >/dev/null | tail -n 9)
        say sshd-problem "$problem"
        case $newline$problem in *"$newline"/*' must be owned by root and not group or world-writable'*)
            problem=${problem%%' must be owned by root and not group'*}
            look_above "${problem##*"$newline"}"
            ;;
        esac
        return
    }
    say sshd-asked "$ask"
    say sshd-connection "$connection"
    say sshd-configuration "$configuration"
    every_setting authorizedkeysfile
    name_key_files
}

# What AuthorizedKeysFile comes to, a name a line: quotation marks that hold blanks together are not told by sshd -T, so they are
# looked for in the files, and believed where the names come to what sshd says. Takes values.
name_key_files() {
    key_words='' spoken=''
    for word in $values; do key_words=$key_words$word$newline spoken=${spoken:+$spoken }$word; done
    case $main_config in /etc/ssh/sshd_config) ;; *) tables_of "$main_config" ;; esac
    IFS=$newline
    for line in $tables; do
        case $line in "$main_config":*[\"\'\\\\]*|"$main_config".d/*.conf:*[\"\'\\\\]*) ;; *) continue ;; esac
        case $line in *[Aa][Uu][Tt][Hh][Oo][Rr][Ii][Zz][Ee][Dd][Kk][Ee][Yy][Ss][Ff][Ii][Ll][Ee]*) ;; *) continue ;; esac
        split_quoted "${line#*[Aa][Uu][Tt][Hh][Oo][Rr][Ii][Zz][Ee][Dd][Kk][Ee][Yy][Ss][Ff][Ii][Ll][Ee]}"
        [ "$joined" != "$spoken" ] || { key_words=$split; break; }
    done
    unset IFS
}

# The words of a line behind its keyword. Leaves split (a line each) and joined (with blanks between them) behind.
split_quoted() {
    rest=$1 word='' split='' joined='' mark='' held=''
    while :; do case $rest in ' '*|"$tab"*) rest=${rest#?} ;; *) break ;; esac; done
    rest=${rest#=}
    while [ -n "$rest" ]; do
        letter=${rest%"${rest#?}"} rest=${rest#?}
        case $mark$letter in
            \"\"|\'\') mark='' ;;
            \"?|\'?) word=$word$letter ;;
            \"|\') mark=$letter held=yes ;;
            ' '|"$tab") end_name ;;
            '#') [ -n "$word$held" ] || break; word=$word$letter ;;
            \\) word=$word${rest%"${rest#?}"} rest=${rest#?} ;;
            *) word=$word$letter ;;
        esac
    done
    end_name
}

end_name() {
    [ -z "$word$held" ] || split=$split$word$newline joined=${joined:+$joined }$word
    word='' held=''
}

# 10.6 and later print keywords as the manual writes them; every other version in small letters.
small_keywords() {
    case $configuration in [A-Z]*) ;; *) return 0 ;; esac
    configuration=$(printf '%s\n' "$configuration" | sed 'h;s/ .*//;y/ABCDEFGHIJKLMNOPQRSTUVWXYZ/abcdefghijklmnopqrstuvwxyz/;G;s/\n[^ ]*//')
}

# ask_sshd HOST: what the configuration comes to for this user from there. Leaves configuration, ask and connection behind.
ask_sshd() {
    connection="user=$user,host=$1,addr=$address,laddr=$local_address,lport=${local_port:-22}"
    name_of_client=$1
    # -G, where it exists, needs no host keys, so it works without root when the files can be read.
    for ask in '-T -C' '-T' '-G -C' '-G'; do
        case $ask in *C) set -- ${ask% *} $sshd_options -C "$connection" ;; *) set -- $ask $sshd_options ;; esac
        configuration=$("$sshd" "$@" 2>/dev/null) && [ -n "$configuration" ] && small_keywords || { configuration=''; continue; }
        [ -z "$local_port" ] || return 0
        # The port makes a difference only to Match LocalPort, and is not one that a Match could set.
        find_port
        [ "$local_port" != 22 ] || return 0
        ask_sshd "$name_of_client"
        return
    done
    return 1
}

# With UseDNS, Match Host is about the name that the address has.
ask_again() {
    have getent && name=$(getent hosts "$address" 2>/dev/null) || return 0
    set -- ${name%%"$newline"*}
    [ -z "${2:-}" ] || ask_sshd "$2"
}

# The port that this login came to: the one that ssh was told, if sshd is told the same, else sshd's first.
find_port() {
    local_port=22
    every_setting port
    set -- $values
    for port; do
        [ "$port" != "$server_port" ] || { local_port=$port; return; }
    done
    local_port=${1:-22}
}

# The value that sshd's configuration has for a keyword. Leaves value behind.
setting() {
    every_setting "$1"
    value=${values%%"$newline"*}
    [ -n "$values" ]
}

# Every value of a keyword, a line each. Leaves values behind.
every_setting() {
    values=''
    IFS=$newline
    for line in ${configuration:-}; do
        case $line in "$1 "*) values=$values${line#* }$newline ;; esac
    done
    unset IFS
}

# sshd could not be asked: takes the first AuthorizedKeysFile before any Match, as far as the files can be read.
words_of_files() {
    main=$main_config
    set +f
    set -- "$main"
    if grep -qi '^[[:space:]]*include[[:space:]].*sshd_config\.d/\*\.conf' "$main" 2>/dev/null; then
        set -- "${main}".d/*.conf "$main"
    fi
    set -f
    values=$(for file; do
        sed -n -e '/^[[:space:]]*[Mm][Aa][Tt][Cc][Hh][[:space:]]/q' \
            -e 's/^[[:space:]]*[Aa][Uu][Tt][Hh][Oo][Rr][Ii][Zz][Ee][Dd][Kk][Ee][Yy][Ss][Ff][Ii][Ll][Ee][[:space:]="]\{1,\}//p' "$file" 2>/dev/null
    done | head -n 1 | tr -d '"')
}
