# The public halves of the host keys that sshd is configured with: one line each, from the file beside the private key.
probe_hostkeys() {
    rest=$newline${configuration:-}$newline
    while :; do
        # 10.6 and later print keywords as the manual writes them.
        case $rest in *"${newline}"[Hh]"ost"[Kk]"ey "*) ;; *) break ;; esac
        rest=${rest#*"${newline}"[Hh]"ost"[Kk]"ey "}
        host_key=${rest%%"$newline"*}
        rest=$newline${rest#*"$newline"}
        [ -f "$host_key.pub" ] || continue
        line=''
        IFS= read -r line <"$host_key.pub" || [ -n "$line" ] || continue
        say host-key "$host_key"
        say host-key-public "$line"
    done
} 2>/dev/null
