# Starts sshd anew. What listens is replaced; sessions are processes of their own and stay.

# find_listener PROGRAM: the process of this program that listens on TCP here, in `listener`, and with which sockets, in `held`; empty where none does.
find_listener() {
  listener=
  find_sockets
  for process in /proc/[0-9]*; do
    runs "$process" "$1" || continue
    hold_sockets "$process"
    [ "$held" = ' ' ] || { listener=${process#/proc/}; return; }
  done
}

# hold_sockets PROCESS: those of the `sockets` that it holds, in `held`.
hold_sockets() {
  held=' '
  descriptors="$(ls -l "$1/fd" 2>/dev/null)
"
  for socket in $sockets; do
    case $descriptors in *" -> $socket
"*) held="$held$socket " ;; esac
  done
}

# find_sockets: what listens on TCP: ` socket:[1234] …` in `sockets`, ` 0016 …` in `ports` (hexadecimal, as the kernel writes it).
find_sockets() {
  sockets=' ' ports=' '
  # One program reads both in large pieces: a shell reads letter by letter, and a busy server has thousands of connections.
  while read -r number local remote state queues timer resent uid timeout inode rest; do
    [ "$state" = 0A ] || continue
    sockets="${sockets}socket:[$inode] "
    ports="$ports${local##*:} "
  done <<END
$(grep -h ' 0A ' /proc/net/tcp /proc/net/tcp6 2>/dev/null)
END
}

# runs PROCESS PROGRAM: whether it is that program's (any of that name, where PROGRAM is only a name), on this host and not in a container of it. An upgrade deletes the file
# that a running program was started from.
runs() {
  # Asked first, because it starts no program: there may be thousands of processes.
  { read -r command < "$1/comm"; } 2>/dev/null || return 1
  case ${2##*/} in "$command"*) ;; *) return 1 ;; esac
  executable=$(readlink "$1/exe" 2>/dev/null) || return 1
  case $executable in "$2"|"$2 (deleted)"|*/"$2") ;; *) return 1 ;; esac
  is_same "$1" mnt && is_same "$1" net
}

# is_same PROCESS NAMESPACE: whether it is our own.
is_same() { [ ! -e "/proc/self/ns/$2" ] || [ "$1/ns/$2" -ef "/proc/self/ns/$2" ]; }

check_restart() { # MANAGER NAME PROGRAM EDITED
  case $1 in
    Systemd) [ -d /run/systemd/system ] && systemctl cat "$2.service" >/dev/null 2>&1 || why "systemd has no service $2 here" || return 1 ;;
    OpenRc) command -v rc-service >/dev/null && [ -x "/etc/init.d/$2" ] || why "OpenRC has no service $2 here" || return 1 ;;
    *) [ -x "/etc/init.d/$2" ] || why "there is no /etc/init.d/$2 that could be run" || return 1 ;;
  esac
  [ -n "${4-}" ] || valid "$3"
}

# valid PROGRAM: sshd that does not accept its configuration would not come back.
valid() {
  said=$("$1" -t 2>&1 </dev/null) && return 0
  # That directory is made by whoever starts sshd.
  case $said in 'Missing privilege separation directory'*) return 0 ;; esac
  why "sshd does not accept its configuration, so it was left running as it is: $(printf '%s' "$said" | tail -n 2 | tr '\n' ' ')"
}

# detached COMMAND …: as init would start it: no stream of ours (SELinux denies sshd what an administrator's shell has
# opened, and an open pipe would keep our way in waiting for its end), none of our signals, no umask and no variables.
detached() (
  trap - HUP INT TERM PIPE
  umask 022
  cd / && exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@" </dev/null >/dev/null 2>&1 3<&- 4<&- 5<&-
)

service() { # MANAGER NAME VERB
  case $1 in
    Systemd) detached systemctl "$3" "$2.service" ;;
    OpenRc) as_init rc-service "$2" "$3" ;;
    *) as_init "/etc/init.d/$2" "$3" ;;
  esac
}

# as_init COMMAND …: in the context that init gives such scripts, as the policy itself names it, and with streams opened in
# that context; where that is not allowed, in our own. Without it sshd keeps a part of the administrator's context.
as_init() {
  context=
  [ ! -e "$selinuxfs/enforce" ] || ! find_store || { read -r context < "${contexts%/files}/initrc_context"; } 2>/dev/null
  [ -z "$context" ] || runcon "$context" sh -c : >/dev/null 2>&1 || context=
  detached ${context:+runcon "$context"} sh -c 'exec "$@" </dev/null >/dev/null 2>&1' sh "$@"
}

# until_true COMMAND …: asks again and again for 20 s.
until_true() {
  asked=0
  until "$@"; do
    asked=$((asked + 1))
    [ "$asked" -lt 100 ] || return 1
    sleep 0.2 2>/dev/null || sleep 1
  done
}

# is_replaced PROGRAM OLD PORTS …: whether another process listens than the old one, on all of these ports; the service may
# well start another program than the one that ran. With socket activation nobody but systemd listens until somebody calls.
is_replaced() {
  find_listener "${1##*/}"
  if [ -z "$listener" ]; then
    [ -n "$by_socket" ] || return 1
  elif [ "$listener" = "$2" ]; then
    return 1
  fi
  shift 2
  for port; do
    case $ports in *" $(printf %04X "$port") "*) ;; *) return 1 ;; esac
  done
}

is_gone() { find_listener "$1"; [ "$listener" != "$2" ]; }

# stop_listener PROGRAM PID: the listening process and no other, by the signal that lets its sessions live.
stop_listener() {
  is_gone "$1" "$2" && return 0
  kill -TERM "$2" 2>/dev/null || :
  until_true is_gone "$1" "$2" || why "the sshd that was started by hand (process $2) did not end"
}

# belongs MANAGER NAME PID: whether the service manager knows this process as the service's own.
belongs() {
  case $1 in
    Systemd) grep -q "/$2\.service\$" "/proc/$3/cgroup" ;;
    *)
      for file in "/run/$2.pid" /run/sshd.pid /var/run/sshd.pid; do
        [ -r "$file" ] && read -r known rest < "$file" && [ "$known" = "$3" ] && return 0
      done
      return 1
      ;;
  esac
}

restart_sshd() { # MANAGER NAME PROGRAM PORTS …
  identity= manager=$1 name=$2 program=$3
  shift 3
  valid "$program" || return 1
  program_file=$(readlink -f "$program") || program_file=$program
  by_socket=
  [ "$manager" != Systemd ] || ! systemctl -q is-active "$name.socket" 2>/dev/null || by_socket=1
  find_listener "$program_file"
  old=$listener
  [ -z "$old" ] || belongs "$manager" "$name" "$old" || stop_listener "$program_file" "$old" || return 1
  service "$manager" "$name" restart
  code=$?
  # A script that goes by another program's name leaves the old one where it is; one that fails would not start the next.
  if [ -n "$old" ] && ! is_gone "$program_file" "$old"; then
    [ "$code" = 0 ] || why "the service $name could not be started anew (it ended with code $code), so the old sshd goes on; its log says: $(last_words "$name")" || return 1
    stop_listener "$program_file" "$old" || return 1
    service "$manager" "$name" restart
  fi
  until_true is_replaced "$program_file" "$old" "$@" && return 0
  if listens; then
    why "sshd was started anew, and does not listen as it should${*:+ (on $*)}; its log says: $(last_words "$name")"
  else
    rescue
  fi
}

# rescue: nothing listens any more; whoever has no other way in than sshd must not stand outside.
rescue() {
  problem="the service $name did not start sshd; its log says: $(last_words "$name")"
  service "$manager" "$name" start
  listens || detached "$program"
  # It goes into the background before it listens.
  if until_true listens; then why "$problem. It was started by hand instead, so that the host can be reached"; else why "$problem. NOTHING LISTENS NOW: keep this way in open and start sshd by hand"; fi
}

listens() { find_listener "${program_file##*/}"; [ -n "$listener" ]; }

last_words() {
  {
    if [ -d /run/systemd/system ]; then
      journalctl -q -u "$1" -n 2 --no-pager -o cat
    else
      for log in /var/log/auth.log /var/log/secure /var/log/sshd.log /var/log/messages; do
        [ ! -r "$log" ] || { tail -n 300 "$log" | grep -a sshd | tail -n 2; break; }
      done
    fi
  } 2>/dev/null | tr '\n' ' '
}
