# The public halves of the host keys that sshd is configured with: one line each, from the file beside the private key.
probe_hostkeys() {
    IFS=$newline
    for host_key in ${configuration:-}; do
        case $host_key in 'hostkey '*) host_key=${host_key#* } ;; *) continue ;; esac
        [ -f "$host_key.pub" ] || continue
        line=''
        IFS= read -r line <"$host_key.pub" || [ -n "$line" ] || continue
        say host-key "$host_key"
        say host-key-public "$line"
    done
    unset IFS
} 2>/dev/null
