# Says what stands at paths and what is set in the policy; changes nothing.

LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin

# see NUMBER PATH CONTENT: the content only where it is asked for, since the file can be a private key. printf, since the echo of some shells would read the escapes.
see() {
  content=
  if [ -L "$2" ]; then kind=link
  elif [ -d "$2" ]; then kind=directory
  elif [ -f "$2" ]; then
    kind=file
    [ -z "$3" ] || content=$(head -c 300000 "$2" | od -An -v -to1 | tr -s ' \n' '\\') && content=${content%\\}
  elif [ -e "$2" ]; then kind=other
  else kind=missing
  fi
  label=$(stat -c %C "$2" 2>/dev/null) || label='?'
  printf '%s\n' "path $1 $kind $(stat -c '%a %u %g %d:%i' "$2" 2>/dev/null) $label $content"
}

see_setting() { # NUMBER KIND NAME
  local_value "$2" "$3" && printf '%s\n' "setting $1 $value"
}
