# What an administrator has set in the SELinux policy, and can take back: read from the files that the policy's own programs
# keep, changed by those programs, and read again.

selinuxfs=/sys/fs/selinux
[ -e "$selinuxfs/enforce" ] || selinuxfs=/selinux

# find_store: where the policy in use keeps its local settings; fails where there is none.
find_store() {
  policy=$(sed -n 's/^SELINUXTYPE=\([A-Za-z0-9_.-]*\).*/\1/p' /etc/selinux/config 2>/dev/null | tail -n 1)
  contexts=/etc/selinux/$policy/contexts/files
  for active in "/var/lib/selinux/$policy/active" "/etc/selinux/$policy/active" "/etc/selinux/$policy/modules/active"; do
    [ ! -d "$active" ] || break
  done
  [ -n "$policy" ] && [ -d "$contexts" ] && [ -d "$active" ]
}

# local_value KIND NAME: the value set on this server, in `value`; empty where none is.
local_value() {
  value=
  find_store || return 1
  case $1 in
    Boolean) [ ! -r "$selinuxfs/booleans/$2" ] || value=$(cut -c 1 "$selinuxfs/booleans/$2") ;;
    Equivalence) value=$(matching "$contexts/file_contexts.subs" "$2" | tail -n 1) ;;
    FileContext) value=$(matching "$contexts/file_contexts.local" "$2" | tail -n 1) ;;
    Port) value=$(matching_port "$active/ports.local" "$2" | tail -n 1) ;;
  esac
  case $1 in FileContext|Port) type_of "$value" ;; esac
}

type_of() { value=${1#*:} && value=${value#*:} && value=${value%%:*}; }

# matching FILE NAME: the second word of the lines of two words whose first is NAME.
matching() {
  [ ! -r "$1" ] || while read -r first second rest; do
    [ "$first" != "$2" ] || [ -n "$rest" ] || printf '%s\n' "$second"
  done < "$1"
}

matching_port() {
  [ ! -r "$1" ] || while read -r word protocol number context; do
    [ "$word $protocol $number" != "portcon tcp $2" ] || printf '%s\n' "$context"
  done < "$1"
}

# setting_is KIND NAME VALUE
setting_is() {
  local_value "$1" "$2" || why "no SELinux policy with local settings was found in /etc/selinux" || return 1
  [ "$value" != "$3" ] || return 0
  [ -z "$value" ] || why "it is $value now${3:+, not $3}" || return 1
  why "${3:+it is not $3 any more: }this server has no such setting"
}

check_setting() { # KIND NAME VALUE TOOL PACKAGE
  [ -e "$selinuxfs/enforce" ] || why "SELinux does not run here" || return 1
  command -v "$4" >/dev/null || why "$4 is not installed here: install the package $5" || return 1
  setting_is "$1" "$2" "$3" || return 1
  [ -w "$contexts" ] && [ -w "$active" ] || why "the policy cannot be written, not even by root: $contexts or $active is on a read-only file system"
}

# change_setting KIND NAME OLD NEW OVERRIDES: all or nothing.
change_setting() {
  identity=
  setting_is "$1" "$2" "$3" || return 1
  put_setting "$@" && setting_is "$1" "$2" "$4" && return 0
  problem=$reason
  setting_is "$1" "$2" "$3" || put_setting "$1" "$2" "$4" "$3" "$5" && setting_is "$1" "$2" "$3" ||
    problem="$problem, and its old value could not be restored"
  why "$problem"
}

put_setting() { # KIND NAME OLD NEW OVERRIDES
  verb=-m
  [ -n "$3" ] || [ -n "$5" ] || verb=-a
  [ -n "$4" ] || verb=-d
  case $1$verb in
    Boolean*) run setsebool -P "$2" "$4" ;;
    Port-d) run semanage port -d -p tcp "$2" ;;
    Port*) run semanage port "$verb" -t "$4" -p tcp "$2" ;;
    Equivalence-d) run semanage fcontext -d -e "$3" "$2" ;;
    Equivalence*) run semanage fcontext "$verb" -e "$4" "$2" ;;
    FileContext-d) run semanage fcontext -d "$2" ;;
    FileContext*) run semanage fcontext "$verb" -t "$4" "$2" ;;
  esac
}

# run COMMAND …: what it says is noise, unless it fails.
run() {
  said=$("$@" 2>&1 </dev/null)
  code=$?
  said=$(printf '%s\n' "$said" | grep -v '^libsemanage\.add_user: ' | tail -n 3 | tr '\n\t' '  ')
  [ "$code" = 0 ] || why "$1 ended with code $code and said: ${said:-nothing}"
}
