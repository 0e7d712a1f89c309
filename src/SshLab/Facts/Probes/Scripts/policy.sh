# What the loaded policy makes of everything on the way: the domains, the expected labels, and what is granted.
# It runs after the paths are known, and only where there is SELinux.
probe_policy() {
    say policy ''
    [ -n "$selinux" ] || return 0
    key_paths=$looked
    look_at_programs
    look_now
    probe_expected
    probe_local_contexts
    probe_domains
    probe_grants
    probe_ports
    probe_denials
    probe_remedies
    missing_tools=''
    for tool in matchpathcon restorecon semanage setsebool audit2why seinfo; do
        have "$tool" || missing_tools="$missing_tools$tool "
    done
    say selinux-missing-tools "$missing_tools"
}

# The programs that the policy decides about: sshd, the one that serves a session, and the one that hands out keys.
look_at_programs() {
    session_program=''
    setting sshdsessionpath && session_program=$value
    setting authorizedkeyscommand || value=''
    value=${value%% *}
    case $value in /*) command_program=$value ;; *) command_program='' ;; esac
    for program in "$sshd" "$session_program" "$command_program"; do
        case $program in /*) ;; *) continue ;; esac
        look_above "$program"
        walk "$program"
        [ "$program" != "$command_program" ] || command_program=${real:-$program}
    done
}

probe_domains() {
    sshd_context='' expected_sshd='' session='' expected_session=''
    [ -n "$sshd_pid" ] && context_of "$sshd_pid" && sshd_context=$current && say selinux-sshd "$sshd_context"
    expected_label "$usual_sshd"
    sshd_label=$label
    say selinux-sshd-label "$sshd_label"
    if context_of 1; then
        init_context=$current
        [ -n "$sshd_label" ] && process_of "$init_context" "$sshd_label" && expected_sshd=$made && say selinux-expected-sshd "$made"
        label_at "$sshd" && process_of "$init_context" "$label" && say selinux-started-sshd "$made"
    fi
    session=$sshd_context expected_session=$expected_sshd
    if [ -n "$session_program" ] && label_at "$session_program"; then
        [ -z "$sshd_context" ] || { process_of "$sshd_context" "$label" && session=$made; }
        [ -z "$expected_sshd" ] || { process_of "$expected_sshd" "$label" && expected_session=$made; }
    fi
    if [ -n "$command_program" ] && label_at "$command_program"; then
        for context in "$session" "$expected_session"; do
            [ -n "$context" ] && process_of "$context" "$label" && say selinux-command "$made" && break
        done
    fi
    say selinux-session "$session"
    say selinux-expected-session "$expected_session"
}

# The label of a path that was looked at. Leaves label behind.
label_at() {
    label=''
    IFS=$newline
    for label_line in $labels; do
        case $label_line in "$1$tab"*) label=${label_line##*"$tab"}; break ;; esac
    done
    unset IFS
    [ -n "$label" ]
}

# The label that the policy expects of a path. Leaves label behind.
expected_label() {
    label=''
    IFS=$newline
    for label_line in $expected; do
        case $label_line in "$1$tab"*) label=${label_line#*"$tab"}; break ;; esac
    done
    unset IFS
    case $label in *:*:*) ;; *) label=''; return 1 ;; esac
}

expected_of() {
    if have matchpathcon; then
        exec matchpathcon "$@" 2>/dev/null
    else
        expected_of_names "$@"
    fi
}

# The same by name alone: matchpathcon follows a link that is there (/home/alice to /data/alice), and answers for where it leads.
expected_of_names() {
    if have selabel_lookup; then
        for name; do printf '%s\t%s\n' "$name" "$(selabel_lookup -b file -k "$name" 2>/dev/null | sed -n 's/^Default context: //p')"; done
    elif have matchpathcon; then
        matchpathcon "$@" 2>/dev/null
    fi
}

# All expected labels at once: also that of sshd's program where it usually is, which names the type that starts sshd's
# domain, and those that the account's paths would have if its home were where homes usually are.
probe_expected() {
    usual=/home/$user
    case $user in */*|.|..|'') usual='' ;; esac
    [ "$usual" != "${real_home:-$home}" ] || usual=''
    usual_sshd=/usr/sbin/sshd
    usual_names=''
    set -- "$usual_sshd"
    [ -z "$usual" ] || set -- "$@" /home
    IFS=$newline
    for name in $looked; do
        [ -n "$name" ] || continue
        case $name in *"$tab"*) continue ;; esac
        set -- "$@" "$name"
        [ -n "$usual" ] || continue
        for top in "${real_home:-}" "$home"; do
            case $top in ''|/) continue ;; esac
            case $name in "$top"|"$top"/*) usual_names=$usual_names$usual${name#"$top"}$newline; break ;; esac
        done
    done
    if [ -e "$usual" ]; then
        expected=$(expected_of_names $usual_names; expected_of "$@")
    else
        expected=$(expected_of "$@" $usual_names)
    fi
    unset IFS
    say selinux-usual "$usual"
    say selinux-expected "$expected"
}

# Every context that is there, that is expected, or that a repair could give, for every process in question.
probe_grants() {
    sources='' targets=''
    for context in "$session" "$expected_session" "$sshd_context" "$expected_sshd"; do
        [ -n "$context" ] && note_source "$context"
    done
    IFS=$newline
    for line in $labels $expected; do note_target "${line##*"$tab"}"; done
    unset IFS
    unlabelled=''
    { IFS= read -r unlabelled <"$selinux/initial_contexts/unlabeled"; } 2>/dev/null
    for type in ssh_home_t bin_t; do with_type "${label_of_root:-}" "$type"; note_target "$typed"; done
    note_target "${sshd_label:-}"
    set +f
    frame selinux-permissions
    grep . "$selinux/class/file/perms/"* "$selinux/class/dir/perms/"* "$selinux/class/lnk_file/perms/"* "$selinux/class/tcp_socket/perms/"* 2>/dev/null
    set -f
    frame selinux-accesses
    for source in $sources; do
        for target in $targets; do
            for class in file dir lnk_file; do say_access "$source" "$target" "$class"; done
        done
        for target in $sources; do say_access "$source" "$target" tcp_socket; done
    done
}

note_source() {
    case " $sources" in *" $1 "*) ;; *) sources="$sources$1 " ;; esac
}

note_target() {
    case $1 in *:*:*) ;; *) return ;; esac
    case $1 in *[[:space:]]*) return ;; esac
    case " $targets" in *" $1 "*) ;; *) targets="$targets$1 " ;; esac
}

# What the policy does not know counts as unlabelled.
say_access() {
    if access_of "$1" "$2" "$3"; then
        printf '%s %s %s %s\n' "$3" "$1" "$2" "$reply"
    else
        access_of "$1" "$unlabelled" "$3"
        printf '%s %s %s ? %s\n' "$3" "$1" "$2" "$reply"
    fi
}
