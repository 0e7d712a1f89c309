# The public halves of the host keys that sshd is configured with: one line each, from the file beside the private key.
probe_hostkeys() {
    rest=$newline${configuration:-}$newline
    while :; do
        case $rest in *"${newline}hostkey "*) ;; *) break ;; esac
        rest=${rest#*"${newline}hostkey "}
        host_key=${rest%%"$newline"*}
        rest=$newline${rest#*"$newline"}
        [ -f "$host_key.pub" ] || continue
        line=''
        IFS= read -r line <"$host_key.pub" || [ -n "$line" ] || continue
        say host-key "$host_key"
        say host-key-public "$line"
    done
} 2>/dev/null
