# What lstat says of a path, and where a path leads. Looking is put off until all paths can be asked about at once; only links
# are read at once. Leaves looked behind, and after look_now gids (of everything looked at) and labels: a path, the letter of
# its kind and its label a line.
looked=$newline
pending='' read_links=$newline
gids=' '
labels='' label_of_root=''

look() {
    case $looked in *"$newline$1$newline"*) return ;; esac
    looked=$looked$1$newline
    case $1 in *"$newline"*) look_alone "$1" ;; *) pending=$pending$1$newline ;; esac
}

# Everything put off: one program for modes, owners and labels, one for access control lists and for what cannot be seen.
look_now() {
    [ -n "$pending" ] || return 0
    there='' unseen='' plain=''
    IFS=$newline
    for place in $pending; do
        if [ -L "$place" ]; then
            there=$there$place$newline
        elif [ -e "$place" ]; then
            there=$there$place$newline plain=$plain$place$newline
        else
            unseen=$unseen$place$newline
        fi
    done
    pending=''
    set -- $there
    unset IFS
    if ! have stat; then
        for place; do look_alone "$place"; done
        plain=''
    elif [ $# -gt 0 ]; then
        ask_stat "$@"
        for place; do
            case $read_links in *"$newline$place$newline"*) continue ;; esac
            [ ! -L "$place" ] || read_link "$place"
        done
    fi
    look_at_lists
}

# Frames of stat's own making: a file's name stands between words that nobody can guess.
ask_stat() {
    form="
$nonce path
%n
$nonce stat
%f %u %g %h %d %i %s
%U
%G"
    [ -z "$selinux" ] || form="$form
$nonce context
%C"
    answers=$(stat -c "$form" -- "$@" 2>/dev/null)
    [ -z "$answers" ] || printf '%s\n' "$answers"
    was=''
    IFS=$newline
    for line in $answers; do
        unset IFS
        case $was in
            path) seen=$line ;;
            stat) set_kind $line ;;
            context) look_at_label "$seen" "$kind" "$line" ;;
        esac
        case $line in "$nonce "*) was=${line#* } ;; *) was='' ;; esac
        IFS=$newline
    done
    unset IFS
}

set_kind() {
    case $1 in 4???) kind=d ;; a???) kind=l ;; *) kind=- ;; esac
    note_gid "$3"
}

# A link's own text could pass for a line of ls, so links are left out.
look_at_lists() {
    IFS=$newline
    set -- $plain $unseen
    [ -z "$unseen" ] || printf "\n$nonce path\n%s\n$nonce unseen\n" $unseen
    unset IFS
    [ $# -gt 0 ] || return 0
    frame listing
    ls -ldn -- "$@" 2>&1
}

# One path by itself, where its name has a line feed or there is no stat.
look_alone() {
    say path "$1"
    if ! listing=$(ls -ldn -- "$1" 2>&1); then
        case $listing in
            *': No such file or directory'|*': Not a directory') say absent missing ;;
            *) say absent hidden ;;
        esac
        return
    fi
    say ls "${listing%%"$newline"*}"
    set_listed $listing
    [ -z "$selinux" ] || look_at_label "$1" "${listing%"${listing#?}"}" ''
    [ ! -L "$1" ] || read_link "$1"
}

set_listed() {
    note_gid "$4"
}

note_gid() {
    case $gids in *" $1 "*) ;; *) gids="$gids$1 " ;; esac
}

look_at_label() {
    label=$3
    case $label in
        *:*:*) ;;
        *)
            label=$(ls -dZ -- "$1" 2>/dev/null)
            say path "$1"
            say context "$label"
            ;;
    esac
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

# Where a link leads. Leaves target behind.
read_link() {
    target=$(readlink -n -- "$1" && printf x) || return 1
    target=${target%x}
    case $read_links in *"$newline$1$newline"*) return 0 ;; esac
    read_links=$read_links$1$newline
    say path "$1"
    say link "$target"
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
            read_link "$here/$part" || return 1
            rest=$target/$rest
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
