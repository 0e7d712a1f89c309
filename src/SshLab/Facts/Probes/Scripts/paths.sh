# What lstat says of a path, and where a path leads. Leaves gids (of everything looked at), looked, and labels behind:
# a path, the letter of its kind and its label a line.
looked=$newline
gids=' '
labels='' label_of_root=''

look() {
    case $looked in *"$newline$1$newline"*) return ;; esac
    looked=$looked$1$newline
    say path "$1"
    if ! listing=$(ls -ldn -- "$1" 2>&1); then
        case $listing in
            *': No such file or directory'|*': Not a directory') say absent missing ;;
            *) say absent hidden ;;
        esac
        return
    fi
    say ls "${listing%%"$newline"*}"
    note_gid $listing
    frame stat
    stat -c '%f %u %g %h %d %i %s
%U
%G' -- "$1" 2>/dev/null
    if [ -L "$1" ]; then
        frame link
        readlink -n -- "$1"
    fi
    [ -z "$selinux" ] || look_at_label "$1" "${listing%"${listing#?}"}"
}

note_gid() {
    case $gids in *" $4 "*) ;; *) gids="$gids$4 " ;; esac
}

look_at_label() {
    label=$(stat -c %C -- "$1" 2>/dev/null)
    case $label in *:*:*) ;; *) label=$(ls -dZ -- "$1" 2>/dev/null) ;; esac
    say context "$label"
    take_label "$1" "$2" $label
}

# ls prints the name beside the label, before it or behind it.
take_label() {
    place=$1 kind=$2
    shift 2
    for label; do
        case $label in /*) ;; *:*:*) break ;; esac
        label=''
    done
    [ "$place" != / ] || label_of_root=$label
    case $label$place in *"$newline"*|*"$tab"*) return ;; esac
    [ -z "$label" ] || labels="$labels$place$tab$kind$tab$label$newline"
}

# Looks at a path and everything above it, as written.
look_above() {
    above='' below=${1#/}
    look /
    while [ -n "$below" ]; do
        above=$above/${below%%/*}
        look "$above"
        case $below in */*) below=${below#*/} ;; *) below='' ;; esac
    done
}

# Follows a path as the kernel does and looks at everything on the way. Leaves real (empty: it leads nowhere that
# can be seen) and planted (whether the account could have put a link on the way) behind.
walk() {
    rest=${1#/} here='' links=0 real='' planted=''
    while [ -n "$rest" ]; do
        part=${rest%%/*}
        case $rest in */*) rest=${rest#*/} ;; *) rest='' ;; esac
        case $part in
            ''|.) continue ;;
            ..) here=${here%/*}; continue ;;
        esac
        look "$here/$part"
        if [ -L "$here/$part" ]; then
            links=$((links + 1))
            [ "$links" -le 40 ] || return 1
            owner_of "$here/$part"
            [ "$owner" = 0 ] || planted=yes
            # In his own tree a user can also move root's links about.
            case ${real_home:+$here/} in "$real_home"/*) planted=yes ;; esac
            target=$(readlink -n -- "$here/$part" && printf x) || return 1
            rest=${target%x}/$rest
            case $rest in /*) here='' ;; esac
        elif [ -e "$here/$part" ]; then
            here=$here/$part
        else
            return 1
        fi
    done
    real=${here:-/}
}

# Leaves owner and link_count of a path behind.
owner_of() {
    owner='' link_count=''
    take_owner $(ls -ldn -- "$1" 2>/dev/null)
}

take_owner() {
    link_count=${2:-} owner=${3:-}
}
