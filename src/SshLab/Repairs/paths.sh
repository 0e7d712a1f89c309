# enter DIRECTORY NUMBER: makes it the working directory; refuses when a link or another directory stands there.
enter() {
  cd / || return 1
  eval "expected=\${id_$2-}"
  cd -P "$1" 2>/dev/null || why "the directory cannot be entered" || return 1
  here=$(pwd -P && printf x)
  [ "$here" = "$1
x" ] || why "the directory is reached through a link now" || return 1
  [ -z "$expected" ] || [ "$(stat -c %d:%i .)" = "$expected" ] || why "the directory is not the one that was looked at" || return 1
}

# look: reads what `at` is into `seen` (identity, links, mode, uid, gid).
look() {
  seen=$(stat $deref -c '%d:%i %h %a %u %g' "$at" 2>/dev/null) || why "it cannot be looked at" || return 1
  links=${seen#* }
  state=${links#* }
  links=${links%% *}
  identity=${seen%% *}
}

# is_as NUMBER MODE UID GID CONTEXT: whether `at` is the thing expected, in the state expected.
is_as() {
  look || return 1
  eval "expected=\${id_$1-}"
  [ -z "$expected" ] || [ "$identity" = "$expected" ] || why "something else stands there now" || return 1
  [ -d "$at" ] || [ "$links" = 1 ] || why "it has $links hard links, so changing it would change another file too" || return 1
  [ "$state" = "$2 $3 $4" ] || why "mode, owner and group are now $state, not $2 $3 $4" || return 1
  [ -z "$5" ] || [ "$(label_of "$at")" = "$5" ] || why "the SELinux label is not $5 any more" || return 1
}

label_of() { stat $deref -c %C "$1" 2>/dev/null; }

# bytes FILE: its content as a string of octal escapes, in `escapes`.
bytes() {
  escapes=$(od -An -v -to1 "$1" | tr -s ' \n' '\\')
  escapes=${escapes%\\}
}

# holds NUMBER: whether `at` has the content in the variable content_NUMBER.
holds() {
  [ -z "$1" ] && return 0
  eval "expected=\$content_$1"
  bytes "$at"
  [ "$escapes" = "$expected" ] || why "its content has changed" || return 1
}

# on_file OPERATION NAME ARGUMENTS…: runs OPERATION with `at` set to the regular file NAME, held open when we are
# root; a user's own rights need no holding, since nobody gains by tricking himself.
on_file() {
  operation=$1 name=$2
  shift 2
  [ ! -L "./$name" ] && [ -f "./$name" ] || why "no regular file stands there" || return 1
  if [ "$me" = 0 ]; then
    held "$@" 3<"./$name" || return 1
  else
    at=./$name deref=
    "$operation" "$@"
  fi
}

held() {
  [ -e /proc/self/fd/3 ] || why "/proc is not mounted, so a file cannot be held safely as root" || return 1
  at=/proc/self/fd/3 deref=-L
  [ -f "$at" ] || why "no regular file stands there" || return 1
  "$operation" "$@"
}

# on_directory OPERATION DIRECTORY DIRECTORY_NUMBER NUMBER NAME ARGUMENTS…: the same for a directory.
on_directory() {
  operation=$1 deref=
  if [ "$me" = 0 ]; then
    enter "${2%/}/$5" "$4" || return 1
    at=.
  else
    enter "$2" "$3" || return 1
    at=./$5
    [ ! -L "$at" ] && [ -d "$at" ] || why "no directory stands there" || return 1
  fi
  shift 5
  "$operation" "$@"
}

# on KIND OPERATION DIRECTORY DIRECTORY_NUMBER NUMBER NAME ARGUMENTS…
on() {
  kind=$1
  shift
  if [ "$kind" = directory ]; then
    on_directory "$@"
  else
    enter "$2" "$3" || return 1
    operation=$1 entry=$5
    shift 5
    on_file "$operation" "$entry" "$@"
  fi
}

# attributes MODE UID GID CONTEXT: gives them to `at`; the order matters, since chown clears set-id bits.
attributes() {
  look || return 1
  if [ "${state#* }" != "$2 $3" ]; then
    if [ -n "$deref" ]; then chown "$2:$3" "$at"; else chown -h "$2:$3" "$at"; fi || why "chown failed" || return 1
  fi
  chmod "00$1" "$at" || why "chmod failed" || return 1
  [ -z "$4" ] || [ "$(label_of "$at")" = "$4" ] || chcon "$4" "$at" || why "chcon failed" || return 1
}

# policy_label file|dir PATH: the label that the policy has for PATH now, in `label`; empty where it has none, or
# nobody can be asked. The programs that know it follow links and names; we hold the thing itself and set it there.
policy_label() {
  label=
  [ -e "$selinuxfs/enforce" ] || return 0
  if command -v matchpathcon >/dev/null; then
    label=$(matchpathcon -n -m "$1" "$2" 2>/dev/null)
  elif command -v restorecon >/dev/null; then
    label=$(restorecon -F -n -v "$2" 2>/dev/null)
    # "… from OLD to NEW", once "… OLD->NEW"; nothing of what is labelled right already.
    if [ -n "$label" ]; then label=${label##*[ >]}; else label=$(label_of "$2"); fi
  fi
  case $label in *:*:*) ;; *) label= ;; esac
}

# set_policy_label NUMBER MODE UID GID CONTEXT (old) KIND PATH
set_policy_label() {
  policy_label "$6" "$7"
  [ -n "$label" ] || why "the policy has no label for it" || return 1
  given=$label
  set_attributes "$1" "$2" "$3" "$4" "$5" "$2" "$3" "$4" "$label"
}

# set_attributes NUMBER (old) MODE UID GID CONTEXT (new) MODE UID GID CONTEXT
set_attributes() {
  is_as "$1" "$2" "$3" "$4" "$5" && writable || return 1
  attributes "$6" "$7" "$8" "$9" && is_as "$1" "$6" "$7" "$8" "$9" && return 0
  problem=$reason
  attributes "$2" "$3" "$4" "$5" || problem="$problem, and its old state could not be restored"
  why "$problem"
}

# replace NUMBER MODE UID GID CONTEXT ACL OLD_CONTENT NEW_CONTENT TEMPORARY
replace() {
  is_as "$1" "$2" "$3" "$4" "$5" && holds "$7" || return 1
  label=$5
  [ -n "$label" ] || [ ! -e "$selinuxfs/enforce" ] || label=$(label_of "$at")
  fresh "$9" "$2" "$3" "$4" "$label" "$8" "$6" || return 1
  [ ! -L "./$entry" ] && [ "$(stat -c %d:%i "./$entry")" = "$identity_held" ] || why "something else stands there now" || return 1
  mv -f -T "./$9" "./$entry" || why "the new file could not be put in place" || return 1
  litter=
  [ "$(stat -c %d:%i "./$entry")" = "$identity_fresh" ] || why "something else was put in its place meanwhile" || return 1
  eval "id_$1=\$identity_fresh"
  identity=$identity_fresh
}

# fresh NAME MODE UID GID CONTEXT CONTENT_NUMBER ACL: a new file that nobody could have prepared: its name is
# random, and it is opened only if nothing stands there.
fresh() {
  identity_held=${identity-} model=${at-}
  litter=$1
  set -C
  fill "$@" 4>"./$1"
  filled=$?
  set +C
  [ "$filled" = 0 ] || { [ -n "$reason" ] || unwritten "a temporary file could not be written"; return 1; }
}

fill() {
  eval "text=\$content_$6"
  printf "$text" >&4 || unwritten "the content could not be written" || return 1
  old_at=$at old_deref=$deref
  if [ "$me" = 0 ]; then at=/proc/self/fd/4 deref=-L; else at=./$1 deref=; fi
  [ -f "$at" ] && look && [ "$links" = 1 ] || why "the temporary file was tampered with" || return 1
  if [ -n "$model" ]; then
    # Extended attributes and ACLs, where cp knows how.
    cp --attributes-only --preserve=mode,xattr "$model" "$at" 2>/dev/null ||
      [ -z "$7" ] || why "the file has an ACL, which cannot be copied here" || return 1
  fi
  attributes "$2" "$3" "$4" "$5" || return 1
  bytes "$at"
  [ "$escapes" = "$text" ] || unwritten "the content could not be written" || return 1
  look && identity_fresh=$identity
  at=$old_at deref=$old_deref
}

# unwritten WHAT: why something could not be written, with the file system that it was to be on.
unwritten() {
  set -- "$1" $(df -Pk . 2>/dev/null | tail -n 1)
  why "$1${7:+: the file system at $7 has $5 KiB left of $3; make room there (df -h $7 and df -i $7 show it, quota what a user may), and try again}"
}

absent() { [ ! -e "./$1" ] && [ ! -L "./$1" ] || why "something stands there already"; }

make_file() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID CONTENT TEMPORARY LABEL; without a label it gets the policy's
  enter "$1" "$2" && absent "$4" || return 1
  at= deref=
  if [ -n "${10}" ]; then label=${10}; else policy_label file "${1%/}/$4"; fi
  fresh "$9" "$5" "$6" "$7" "$label" "$8" '' || return 1
  mv -n -T "./$9" "./$4" && [ ! -e "./$9" ] || why "the new file could not be put in place" || return 1
  litter=
  [ "$(stat -c %d:%i "./$4")" = "$identity_fresh" ] || why "something else was put in its place meanwhile" || return 1
  eval "id_$3=\$identity_fresh"
  identity=$identity_fresh
}

# make_tidied: the key in SOURCE, an entry of the same directory, with its text in order; ssh-keygen proves that it reads.
make_tidied() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID SOURCE TEMPORARY
  enter "$1" "$2" && absent "$4" || return 1
  [ ! -L "./$8" ] && [ -f "./$8" ] || why "the damaged key is not there any more" || return 1
  litter=$9
  set -C
  tidy "./$8" >"./$9"
  filled=$?
  set +C
  [ "$filled" = 0 ] && ssh-keygen -y -P '' -f "./$9" >/dev/null 2>&1 || why "the key cannot be read even with its text in order" || return 1
  at=./$9 deref=
  attributes "$5" "$6" "$7" '' || return 1
  identity_fresh=$identity
  mv -n -T "./$9" "./$4" && [ ! -e "./$9" ] || why "the new file could not be put in place" || return 1
  litter=
  eval "id_$3=\$identity_fresh"
  identity=$identity_fresh
}

make_directory() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID
  enter "$1" "$2" && absent "$4" || return 1
  mkdir -m 700 "./$4" || unwritten "mkdir failed" || return 1
  if [ "$me" = 0 ]; then
    eval "id_$3="
    enter "${1%/}/$4" "$3" || return 1
    at=. deref=
  else
    at=./$4 deref=
  fi
  look && [ "${state% *}" = "700 $me" ] && [ -z "$(ls -A "$at")" ] || why "something else was put in its place meanwhile" || return 1
  policy_label dir "${1%/}/$4"
  attributes "$5" "$6" "$7" "$label" || { problem=$reason; enter "$1" "$2" && rmdir "./$4"; why "$problem"; return 1; }
  look && eval "id_$3=\$identity"
}

# remove_file and remove_directory only ever take away an entry of a directory that was entered.
remove_file() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID CONTENT
  enter "$1" "$2" && on_file still "$4" "$3" "$5" "$6" "$7" "$8" || return 1
  rm -f "./$4" || why "rm failed"
}

still() { is_as "$1" "$2" "$3" "$4" '' && holds "$5"; }

remove_directory() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID
  on_directory still "$1" "$2" "$3" "$4" "$3" "$5" "$6" "$7" '' || return 1
  enter "$1" "$2" && rmdir "./$4" || why "the directory is not empty any more"
}

rename() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID CONTEXT NEW_DIRECTORY NEW_DIRECTORY_NUMBER NEW_NUMBER NEW_NAME
  eval "moved=\${id_$3-}"
  enter "$9" "${10}" && absent "${12}" || return 1
  into "$@" 5<.
}

into() {
  destination=/proc/self/fd/5
  [ -e "$destination" ] && [ "$me" = 0 ] || destination=${9%/}
  on_there=$(stat -c %d .)
  enter "$1" "$2" && on_file still "$4" "$3" "$5" "$6" "$7" '' || return 1
  [ "$(stat -c %d .)" = "$on_there" ] || why "the two directories are on different file systems" || return 1
  moved=$identity
  mv -n -T "./$4" "$destination/${12}" || why "mv failed" || return 1
  [ "$(stat -c %d:%i "$destination/${12}")" = "$moved" ] || why "something else was put in its place meanwhile" || return 1
  eval "id_${11}=\$moved id_$3="
  identity=$moved
}

check_state() { # KIND DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID CONTEXT CONTENT
  kind=$1
  [ "$kind" = directory ] || kind=file
  on "$kind" still_readable "$2" "$3" "$4" "$5" "$4" "$6" "$7" "$8" "$9" "${10}"
}

# A file that we may not read yet is compared when its turn comes.
still_readable() {
  is_as "$1" "$2" "$3" "$4" "$5" && writable || return 1
  [ ! -r "$at" ] || holds "$6"
}

# Root may write to everything, unless nobody may.
writable() {
  [ "$me" != 0 ] || [ -w "$at" ] || why "it cannot be written, not even by root: the file system is read-only, or chattr +i protects it"
}

check_absent() { enter "$1" "$2" && absent "$3" && at=. && writable; }

check_policy_labels() {
  [ -e "$selinuxfs/enforce" ] || why "SELinux does not run here" || return 1
  command -v matchpathcon >/dev/null || command -v restorecon >/dev/null ||
    why "neither matchpathcon nor restorecon is installed: install policycoreutils, and selinux-utils (Debian) or libselinux-utils (Fedora, RHEL)"
}

check_empty() { [ -z "$(ls -A "${1%/}/$2" 2>/dev/null)" ] || why "the directory is not empty any more"; }

