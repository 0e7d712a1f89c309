# Has sshd read its configuration again. It replaces itself in the same process and listens anew; sessions stay.

check_reload() { # PROGRAM
  [ -x "$1" ] || why "there is no program $1"
}

# Where no sshd listens (systemd may start one for each connection), the next one reads what is there then.
reload_sshd() { # PROGRAM
  identity=
  valid "$1" || return 1
  program_file=$(readlink -f "$1") || program_file=$1
  find_listener "$program_file"
  [ -n "$listener" ] || return 0
  reloaded=$listener before=$held
  file_of_pid
  told=1
  kill -HUP "$reloaded" 2>/dev/null || why "sshd (process $reloaded) could not be told to read its configuration again" || return 1
  until_true is_reloaded && return 0
  why "sshd was told to read its configuration again, and did not listen anew; its log says: $(last_words sshd)"
}

# The process id is written when the configuration has been read, and after it listens.
file_of_pid() {
  pid_file= pid_before=
  for file in $("$program_file" -T 2>/dev/null | sed -n 's/^[Pp]id[Ff]ile //p') /run/sshd.pid /var/run/sshd.pid; do
    known=
    { read -r known rest < "$file"; } 2>/dev/null
    [ "$known" = "$reloaded" ] || continue
    pid_file=$file pid_before=$(stat -c '%i %Y %Z' "$file" 2>/dev/null)
    return
  done
}

is_reloaded() {
  kill -0 "$reloaded" 2>/dev/null || return 1
  find_sockets
  hold_sockets "/proc/$reloaded"
  [ "$held" != ' ' ] || return 1
  # With sockets that systemd handed over, the same ones stay, and only the file tells.
  for socket in $before; do
    case $held in *" $socket "*) [ -n "$pid_file" ] && [ "$(stat -c '%i %Y %Z' "$pid_file" 2>/dev/null)" != "$pid_before" ] || return 1 ;; esac
  done
  [ -z "$pid_file" ] || { read -r known rest < "$pid_file"; } 2>/dev/null
}

# reload_valid PROGRAM: a configuration that sshd does not accept, restored because it was so, would end the sshd that runs.
reload_valid() {
  identity=
  valid "$1" || return 0
  reload_sshd "$1"
}

# revert_reload PROGRAM: when something failed after sshd was told, it reads the restored files.
revert_reload() {
  [ -n "$failed" ] && [ -n "${told-}" ] || return 0
  reload_valid "$1" || tell "kept $step sshd could not be told to read the restored configuration: $reason"
}
