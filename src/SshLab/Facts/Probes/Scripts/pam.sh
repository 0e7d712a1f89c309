# What PAM is asked about an account before sshd lets it in: the lines of type "account" of sshd's service and of all that it
# includes, and the lists that some of its modules read. Arguments are told of those modules only that are judged.
probe_pam() {
    pam_service=sshd pam_seen=' ' pam_lists=''
    setting pamservicename && [ -n "$value" ] && pam_service=$value
    pam_queue=$pam_service
    find_pam_modules
    frame pam
    while [ -n "$pam_queue" ]; do
        name=${pam_queue%% *}
        case $pam_queue in *' '*) pam_queue=${pam_queue#* } ;; *) pam_queue='' ;; esac
        case $pam_seen in *" $name "*) continue ;; esac
        pam_seen="$pam_seen$name "
        for file in "/etc/pam.d/$name" "/usr/lib/pam.d/$name"; do
            case $name in /*) file=$name ;; esac
            [ -f "$file" ] && [ -r "$file" ] || continue
            case $tables in *"$newline$file:"*) ;; *) tables_of "$file" ;; esac
            say_pam_lines "$file"
            break
        done
    done
    for file in $pam_lists; do say_text "$file"; done
}

say_pam_lines() {
    pam_file=$1
    IFS=$newline
    for line in $tables; do
        case $line in "$pam_file":*account*|"$pam_file":*@include*) line=${line#"$pam_file":} ;; *) continue ;; esac
        unset IFS
        # Without quotes the words come apart, and a comment is a word.
        line=${line%%'#'*}
        case $line in *:*) take_pam_line "${line%%:*}" ${line#*:} ;; esac
        IFS=$newline
    done
    unset IFS
}

take_pam_line() {
    pam_number=$1
    shift
    case ${1:-} in
        account|-account)
            line="$*" module=''
            case $line in *.so*) module=${line%%.so*}.so; module=${module##*[[:space:]]} ;; esac
            case ${module##*/} in
                pam_access.so|pam_listfile.so|pam_succeed_if.so|pam_nologin.so|pam_time.so|'') ;;
                *) line=${line%%.so*}.so ;;
            esac
            printf '%s %s %s\n' "$1" "$pam_number" "$pam_file $line"
            is_pam_module_there "$module" || { printf 'missing %s\n' "$module"; pam_lists="$pam_lists$pam_file "; }
            case ${2:-} in include|substack) pam_queue=${pam_queue:+$pam_queue }${3:-} ;; esac
            note_pam_list "$@"
            ;;
        @include)
            printf '%s %s %s\n' "$1" "$pam_number" "$pam_file $*"
            pam_queue=${pam_queue:+$pam_queue }${2:-}
            ;;
    esac
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
    esac
    case ${module##*/} in pam_listfile.so|pam_succeed_if.so|pam_time.so) pam_lists="$pam_lists$pam_file " ;; esac
    for word; do
        case $word in accessfile=/etc/*|conffile=/etc/*|file=/etc/*) list=${word#*=} ;; esac
    done
    case $list in ''|*/shadow*|*/gshadow*|*_key) return ;; esac
    pam_lists="$pam_lists$list "
    case $list in /etc/security/access.conf) set +f; for list in /etc/security/access.d/*.conf; do [ ! -f "$list" ] || pam_lists="$pam_lists$list "; done; set -f ;; esac
}

# A file of the server's configuration, whole, unless it is longer than anybody's.
say_text() {
    look_above "$1"
    [ -f "$1" ] && [ ! -L "$1" ] && [ -r "$1" ] || return 0
    say text "$1"
    frame text-content
    head -c 65537 -- "$1"
}
