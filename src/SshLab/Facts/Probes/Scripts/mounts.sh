# The mounted file systems; more than any ordinary host has are no answer. Leaves mounts behind: a place and its options a line.
probe_mounts() {
    mounts='' mount_lines='' mount_count=0
    while IFS= read -r line; do
        mount_count=$((mount_count + 1))
        [ "$mount_count" -le 1000 ] || return 0
        mount_lines=$mount_lines$line$newline
        note_mount $line
    done <"/proc/self/mountinfo"
    say mounts "$mount_lines"
} 2>/dev/null

note_mount() {
    place=$5 options=$6
    while [ $# -gt 3 ] && [ "$1" != - ]; do shift; done
    mounts="$mounts$place	$options,${4:-}$newline"
}
