# The mounted file systems; more than any ordinary host has are no answer. Leaves mounts behind where labels count: a place
# and its options a line.
probe_mounts() {
    mounts='' mount_count=0
    lines_of /proc/self/mountinfo
    mount_lines=$lines
    IFS=$newline
    for line in $mount_lines; do
        unset IFS
        mount_count=$((mount_count + 1))
        [ "$mount_count" -le 1000 ] || return 0
        [ -z "$selinux" ] || note_mount $line
        IFS=$newline
    done
    unset IFS
    say mounts "$mount_lines"
}

note_mount() {
    place=$5 options=$6
    while [ $# -gt 3 ] && [ "$1" != - ]; do shift; done
    mounts="$mounts$place	$options,${4:-}$newline"
}
