# What the login shell reads before it runs anything, as far as it can end a session: lines with words of that kind, without what
# stands behind "=", where people keep secrets. Root's own files are read only where a session has ended, and so is what sshd
# itself runs first looked at only then.
startup_words='(^|[^[:alnum:]_./-])(exit|exec|logout|return|if|then|else|elif|fi|case|esac|for|while|until|select|do|done|end|endif|endsw|foreach|switch|begin|function|set)([^[:alnum:]_=.-]|$)|[(][)]|[{}]|;;'

probe_startup() {
    [ -n "$rights" ] && [ -n "${real_home:-}" ] || return 0
    startup_root='' startup_every='' startup_login=''
    case ${account_shell##*/} in
        bash|rbash) startup_root='/etc/bash.bashrc /etc/bashrc' startup_every=.bashrc startup_login='.bash_profile .bash_login .profile' ;;
        zsh*) startup_root='/etc/zshenv /etc/zsh/zshenv' startup_every=.zshenv startup_login='.zprofile .zshrc .zlogin' ;;
        csh|tcsh) startup_root=/etc/csh.cshrc startup_every='.tcshrc .cshrc' startup_login=.login ;;
        fish) startup_root=/etc/fish/config.fish startup_every=.config/fish/config.fish ;;
        *sh|'') startup_login=.profile ;;
    esac
    frame startup
    set --
    for name in $startup_every; do name_startup every "$home/$name" && set -- "$@" "$home/$name"; done
    for name in $startup_login; do
        name_startup login "$home/$name" || continue
        set -- "$@" "$home/$name"
        case $name in .bash*) break ;; esac
    done
    if [ -n "$session_ended" ]; then
        for name in $startup_root; do name_startup every "$name" && set -- "$@" "$name"; done
    fi
    if [ $# -gt 0 ]; then
        frame startup-text
        exec_account head -c 65536 -- "$@" /dev/null 2>/dev/null |
            sed -E -e '/^==> /b' -e "/$startup_words/!s/.*//" -e "s/=[[:space:]]*(\"[^\"]*\"|'[^']*'|[^[:space:];&|)]*)/=x/g" -e 's/^(.{300}).*/\1/'
    fi
    [ -z "$session_ended" ] || { look_above "$home/.ssh/rc"; look_above /etc/ssh/sshrc; }
}

name_startup() {
    [ -f "$2" ] && printf '%s %s\n' "$1" "$2"
}
