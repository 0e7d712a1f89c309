# The rules about labels that were made on this server itself, with their lines' numbers: those of paths, and the
# directories that are labelled like others. More than anybody makes are not read.
probe_local_contexts() {
    case $policy_name in ''|*/*|.*|*"$newline"*) return ;; esac
    for kind in local subs; do
        frame "selinux-contexts-$kind"
        say_rules "/etc/selinux/$policy_name/contexts/files/file_contexts.$kind"
    done
}

say_rules() {
    [ -f "$1" ] && [ -r "$1" ] || return 0
    rule_count=0
    while IFS= read -r line && [ "$rule_count" -lt 2000 ]; do
        rule_count=$((rule_count + 1))
        case $line in ''|'#'*) ;; *) printf '%s %s\n' "$rule_count" "$line" ;; esac
    done <"$1"
}
