# What is set of an account: read from shadow and passwd, changed by the programs of the system, and read again. Of a
# password's hash nothing is told, and nothing leaves this host.

# account_value KIND USER: in `value`; empty where it is not set.
account_value() {
  value= found=
  case $1 in
    Shell|Home) file=/etc/passwd ;;
    *) file=/etc/shadow ;;
  esac
  while IFS=: read -r name secret third fourth fifth sixth seventh eighth rest; do
    [ "$name" = "$2" ] || continue
    found=1
    case $1 in
      Shell) value=$seventh ;;
      Home) value=$sixth ;;
      PasswordDay) value=$third ;;
      Expiry) value=$eighth ;;
      Field) case $secret in *[!'!*']*) value=hidden ;; *) value=$secret ;; esac ;;
      Lock) case $secret in '!'*) value=locked ;; *) value=unlocked ;; esac ;;
    esac
    break
  done < "$file"
  secret=
  [ -n "$found" ] || { reason="$file has no line of $2: the account comes from elsewhere (LDAP, SSSD), where it has to be changed"; return 1; }
}

account_is() { # KIND USER VALUE
  account_value "$1" "$2" || return 1
  [ "$value" = "$3" ] || why "it is ${value:-not set} now, not ${3:-unset}"
}

check_account() { # KIND USER VALUE
  case $1 in Expiry|PasswordDay) tool=chage ;; *) tool=usermod ;; esac
  command -v "$tool" >/dev/null || why "$tool is not installed here: install the package passwd (shadow-utils)" || return 1
  account_is "$1" "$2" "$3"
}

# change_account KIND USER OLD NEW: all or nothing.
change_account() {
  identity=
  account_is "$1" "$2" "$3" || return 1
  put_account "$1" "$2" "$4" && account_is "$1" "$2" "$4" && return 0
  problem=$reason
  account_is "$1" "$2" "$3" || put_account "$1" "$2" "$3" && account_is "$1" "$2" "$3" ||
    problem="$problem, and its old value could not be restored"
  why "$problem"
}

put_account() { # KIND USER VALUE
  case $1-$3 in
    Lock-locked) run usermod -L "$2" ;;
    Lock-*) run usermod -U "$2" ;;
    Field-*) run usermod -p "$3" "$2" ;;
    Expiry-*) run chage -E "${3:--1}" "$2" ;;
    PasswordDay-*) run chage -d "${3:--1}" "$2" ;;
    Home-*) run usermod -d "$3" "$2" ;;
    Shell-*) run usermod -s "$3" "$2" ;;
  esac
}

see_account() { # NUMBER KIND USER
  account_value "$2" "$3" && printf '%s\n' "account $1 $value"
}
