# What PAM is asked before sshd lets an account in, and when its session begins: the lines of these types of sshd's service, of all
# that it includes and of "other", which says what the service does not; and the lists that some of its modules read. Arguments
# are told of those modules only that are judged.
probe_pam() {
    pam_service=sshd pam_seen=' ' pam_lists=' ' pam_files='' pam_faulty='' limits=''
    setting pamservicename && [ -n "$value" ] && pam_service=$value
    pam_queue="$pam_service other"
    find_pam_modules
    frame pam
    printf 'service %s\n' "$pam_service"
    while [ -n "$pam_queue" ]; do
        name=${pam_queue%% *}
        case $pam_queue in *' '*) pam_queue=${pam_queue#* } ;; *) pam_queue='' ;; esac
        case $pam_seen in *" $name "*) continue ;; esac
        pam_seen="$pam_seen$name "
        probe_pam_file "$name"
    done
    [ -z "$limits" ] || probe_limits
    # What is wrong in a service is mended in it.
    [ -z "$pam_faulty" ] || pam_lists="$pam_lists$pam_files"
    for file in $pam_lists; do
        case $pam_seen in *" text:$file "*) continue ;; esac
        pam_seen="${pam_seen}text:$file "
        say_text "$file"
    done
}

probe_pam_file() {
    for file in "/etc/pam.d/$1" "/usr/lib/pam.d/$1"; do
        case $1 in /*) file=$1 ;; esac
        [ -e "$file" ] || continue
        [ -r "$file" ] || { printf 'closed %s\n' "$1"; return; }
        printf 'file %s %s\n' "$1" "$file"
        pam_files="$pam_files$file "
        case $tables in *"$newline$file:"*) ;; *) tables_of "$file" ;; esac
        say_pam_lines "$file"
        return
    done
    [ "$1" = other ] || pam_faulty=yes
}

say_pam_lines() {
    pam_file=$1
    IFS=$newline
    for line in $tables; do
        case $line in
            "$pam_file":*[Aa][Cc][Cc][Oo][Uu][Nn][Tt]*|"$pam_file":*[Ss][Ee][Ss][Ss][Ii][Oo][Nn]*|"$pam_file":*@include*) line=${line#"$pam_file":} ;;
            *) continue ;;
        esac
        unset IFS
        # Without quotes the words come apart, and a comment is a word.
        line=${line%%'#'*}
        case $line in *:*) take_pam_line "${line%%:*}" ${line#*:} ;; esac
        IFS=$newline
    done
    unset IFS
}

take_pam_line() {
    pam_number=$1 pam_type=${2:-} pam_control=${3:-}
    shift "$(($# > 3 ? 3 : $#))"
    case $pam_type in
        @include)
            printf '%s %s %s %s\n' "$pam_type" "$pam_number" "$pam_file" "$pam_control"
            pam_queue=${pam_queue:+$pam_queue }$pam_control
            return
            ;;
        [Aa][Cc][Cc][Oo][Uu][Nn][Tt]|-[Aa][Cc][Cc][Oo][Uu][Nn][Tt]|[Ss][Ee][Ss][Ss][Ii][Oo][Nn]|-[Ss][Ee][Ss][Ss][Ii][Oo][Nn]) ;;
        *) return ;;
    esac
    case $pam_control in
        '['*']') ;;
        '['*) while [ $# -gt 0 ]; do pam_control="$pam_control $1"; shift; case $pam_control in *']') break ;; esac; done ;;
    esac
    module=${1:-}
    [ $# -eq 0 ] || shift
    case $pam_control in
        [Ii][Nn][Cc][Ll][Uu][Dd][Ee]|[Ss][Uu][Bb][Ss][Tt][Aa][Cc][Kk]) pam_queue=${pam_queue:+$pam_queue }$module line='' ;;
        *) take_pam_module "$@" ;;
    esac
    printf '%s %s %s %s %s %s\n' "$pam_type" "$pam_number" "$pam_file" "$pam_control" "$module" "$line"
}

take_pam_module() {
    case $pam_control in '['*']'|[Rr][Ee][Qq][Uu][Ii][Rr][Ee][Dd]|[Rr][Ee][Qq][Uu][Ii][Ss][Ii][Tt][Ee]|[Ss][Uu][Ff][Ff][Ii][Cc][Ii][Ee][Nn][Tt]|[Oo][Pp][Tt][Ii][Oo][Nn][Aa][Ll]) ;; *) pam_faulty=yes ;; esac
    line=''
    [ -n "$module" ] || pam_faulty=yes
    case ${module##*/} in pam_access.so|pam_listfile.so|pam_succeed_if.so|pam_nologin.so|pam_time.so|pam_limits.so) line="$*" ;; esac
    is_pam_module_there "$module" || { printf 'missing %s\n' "$module"; pam_faulty=yes; }
    note_pam_list "$@"
}

# Where the modules are; nowhere, when this host keeps them in a place of its own.
find_pam_modules() {
    pam_places=''
    set +f
    for place in /lib/*/security /usr/lib/*/security /lib/security /usr/lib/security /lib64/security /usr/lib64/security; do
        [ ! -e "$place/pam_permit.so" ] || pam_places="$pam_places$place "
    done
    set -f
}

is_pam_module_there() {
    case $1 in '') return 0 ;; /*) [ -e "$1" ]; return ;; esac
    for place in $pam_places; do [ ! -e "$place/$1" ] || return 0; done
    [ -z "$pam_places" ]
}

# The files that a judged module reads, and the one that asks it; only those below /etc are anybody's but root's to name.
note_pam_list() {
    list=''
    case ${module##*/} in
        pam_access.so) list=/etc/security/access.conf ;;
        pam_time.so) list=/etc/security/time.conf ;;
        pam_limits.so) limits=/etc/security/limits.conf ;;
    esac
    case ${module##*/} in pam_listfile.so|pam_succeed_if.so|pam_time.so) pam_lists="$pam_lists$pam_file " ;; esac
    for word; do
        case $word in
            conf=/etc/*) limits=${word#*=} ;;
            accessfile=/etc/*|conffile=/etc/*|file=/etc/*) list=${word#*=} ;;
        esac
    done
    case $list in ''|*/shadow*|*/gshadow*|*_key) return ;; esac
    pam_lists="$pam_lists$list "
    case $list in /etc/security/access.conf) set +f; for list in /etc/security/access.d/*.conf; do [ ! -f "$list" ] || pam_lists="$pam_lists$list "; done; set -f ;; esac
}

# The lines of limits.conf and of the files beside it; those files whole only where there are any.
probe_limits() {
    case $limits in /etc/security/limits.conf) beside=/etc/security/limits.d/ ;; *) beside=none; tables_of "$limits" ;; esac
    frame limits
    IFS=$newline
    for line in $tables; do
        case $line in "$limits":*|"$beside"*.conf:*) ;; *) continue ;; esac
        printf '%s\n' "$line"
        case $pam_lists in *" ${line%%:*} "*) ;; *) pam_lists="$pam_lists${line%%:*} " ;; esac
    done
    unset IFS
}

# A file of the server's configuration, whole, unless it is longer than anybody's.
say_text() {
    look_above "$1"
    [ -f "$1" ] && [ ! -L "$1" ] && [ -r "$1" ] || return 0
    say text "$1"
    frame text-content
    head -c 65537 -- "$1"
}
