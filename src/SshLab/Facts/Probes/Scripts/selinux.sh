# SELinux: whether it runs, and how the kernel is asked what its policy says. Leaves selinux behind (empty: none).
probe_selinux() {
    selinux='' tab='	' class_indexes=' '
    for mount in /sys/fs/selinux /selinux; do
        [ ! -e "$mount/enforce" ] || selinux=$mount
    done
    if [ -z "$selinux" ]; then
        say selinux none
        return
    fi
    enforcing=''
    { read -r enforcing <"$selinux/enforce"; } 2>/dev/null
    say selinux "$enforcing"
    policy_name=''
    lines_of /etc/selinux/config
    for line in $lines; do
        case $line in SELINUXTYPE=*) policy_name=${line#*=} ;; esac
    done
    say selinux-policy "$policy_name"
}

# The context of a process: a line that ends in NUL, or in nothing. Leaves current behind.
context_of() {
    current=''
    { IFS= read -r current <"/proc/$1/attr/current"; } 2>/dev/null
    [ -n "$current" ]
}

# Both ask the kernel without starting a program, and neither changes anything there. A context that the policy does not
# know makes the question itself fail.
access_of() {
    reply=''
    index_of "$3"
    {
        {
            printf '%s %s %s ffffffff' "$1" "$2" "$index" >&3 && read -r reply <&3
        } 3<>"$selinux/access"
    } 2>/dev/null
    [ -n "$reply" ]
}

# The kernel's number for a class, which stays what it is while one policy is loaded. Leaves index behind.
index_of() {
    case $class_indexes in *" $1="*) index=${class_indexes#*" $1="}; index=${index%% *}; return ;; esac
    index=''
    { read -r index <"$selinux/class/$1/index"; } 2>/dev/null
    class_indexes="$class_indexes$1=$index "
}

# What a process of the first context becomes when it starts a program of the second. Leaves made behind.
process_of() {
    made=''
    index_of process
    {
        {
            printf '%s %s %s' "$1" "$2" "$index" >&3 && IFS= read -r made <&3
        } 3<>"$selinux/create"
    } 2>/dev/null
    [ -n "$made" ]
}

# The context with another type. Leaves typed behind.
with_type() {
    typed=${1#*:*:*:}
    [ "$typed" != "$1" ] && typed=:$typed || typed=''
    context_user=${1%%:*} context_role=${1#*:}
    typed=$context_user:${context_role%%:*}:$2$typed
}

type_of() {
    context_type=${1#*:*:}
    context_type=${context_type%%:*}
}
