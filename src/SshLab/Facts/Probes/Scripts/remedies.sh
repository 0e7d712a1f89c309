# Which boolean of the policy would grant what no label can: asked only where that is the question, for it takes seconds.
probe_remedies() {
    [ "$own_uid" = 0 ] && [ -n "$session" ] || return 0
    questions='' known_grants=$newline known_bits=' '
    IFS=$newline
    for line in $labels; do
        unset IFS
        may_be_curable "${line%%"$tab"*}" "${line#*"$tab"}" || ask_why
        IFS=$newline
    done
    unset IFS
    [ -n "$questions" ] || return 0
    say selinux-asked-why "$questions"
    have audit2why || return 0
    frame selinux-why
    printf '%s' "$questions" | audit2why 2>/dev/null | head -n 400
}

# Leaves target, class and wanted behind, for what is refused.
may_be_curable() {
    target=${2#*"$tab"} class=file wanted='read open getattr'
    case ${2%%"$tab"*} in
        d) class=dir wanted=search ;;
        l) class=lnk_file wanted=read ;;
    esac
    case $key_paths in *"$newline$1$newline"*) ;; *) return 0 ;; esac
    is_granted "$target" && return 0
    holds_labels "$1" || return 1
    type_of "$target"
    target_type=$context_type
    expected_label "$1"
    type_of "$label"
    case $context_type in default_t) return 0 ;; "$target_type") ;; *) is_granted "$label" && return 0 ;; esac
    # What is the account's own, and any key file, can be given the type that the policy has for keys.
    case $class$1 in
        file*|dir"$home"|dir"$home"/*|dir"${real_home:-$home}"/*) ;;
        *) return 1 ;;
    esac
    [ "$target_type" != ssh_home_t ] || return 1
    with_type "$target" ssh_home_t
    is_granted "$typed"
}

is_granted() {
    case $known_grants in *"$newline$class $1$newline"*) return 0 ;; esac
    access_of "$session" "$1" "$class" || return 1
    granted=$((0x${reply%% *}))
    for permission in $wanted; do
        bit_of "$permission"
        [ -n "$bit" ] && [ $((granted & (1 << (bit - 1)))) -ne 0 ] || return 1
    done
    known_grants="$known_grants$class $1$newline"
}

# The kernel's number for a permission of the class. Leaves bit behind.
bit_of() {
    case $known_bits in *" $class/$1="*) bit=${known_bits#*" $class/$1="}; bit=${bit%% *}; return ;; esac
    bit=''
    { read -r bit <"$selinux/class/$class/perms/$1"; } 2>/dev/null
    known_bits="$known_bits$class/$1=$bit "
}

# Whether the file system at a path keeps a label for each file: the longest mount point above it decides.
holds_labels() {
    mounted=0 holds=yes
    IFS=$newline
    for line in $mounts; do
        at=${line%%"$tab"*}
        case $1/ in "${at%/}"/*) [ "${#at}" -ge "$mounted" ] || continue ;; *) continue ;; esac
        mounted=${#at}
        case ,${line#*"$tab"}, in *,context=*) holds='' ;; *,seclabel,*) holds=yes ;; *) holds='' ;; esac
    done
    unset IFS
    [ -n "$holds" ]
}

ask_why() {
    questions="${questions}type=AVC msg=audit(1.1:1): avc:  denied  { $wanted } for  pid=1 comm=\"sshd\" scontext=$session tcontext=$target tclass=$class permissive=0$newline"
}
