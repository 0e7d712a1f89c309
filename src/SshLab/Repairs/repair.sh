# Makes a list of steps, all or none. Every path is an entry of a directory that was entered and proved to be the
# one expected, and every file is held open while it is changed, so that a link put in its place by the owner of
# the directory is never followed. What is told goes to standard output, a line each, with step numbers only.

LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
umask 077
# Once begun, the script finishes or takes back, even when the connection is gone.
trap '' HUP INT TERM PIPE
me=$(id -u)
failed= differs= litter=
exec 2>&1

# A line of ours begins with a random word, so that no message of a tool can pass for one.
tell() { printf '%s\n' "$token $*"; }

# why TEXT: what stands in the way, told with the step.
why() { reason=$1; return 1; }

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

# bytes FILE: its content as a string of octal escapes.
bytes() { od -An -v -to1 "$1" | tr -d '\n' | tr ' ' '\\'; }

# holds NUMBER: whether `at` has the content in the variable content_NUMBER.
holds() {
  [ -z "$1" ] && return 0
  eval "expected=\$content_$1"
  [ "$(bytes "$at")" = "$expected" ] || why "its content has changed" || return 1
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

# set_attributes NUMBER (old) MODE UID GID CONTEXT (new) MODE UID GID CONTEXT
set_attributes() {
  is_as "$1" "$2" "$3" "$4" "$5" || return 1
  attributes "$6" "$7" "$8" "$9" && is_as "$1" "$6" "$7" "$8" "$9" && return 0
  problem=$reason
  attributes "$2" "$3" "$4" "$5" || problem="$problem, and its old state could not be restored"
  why "$problem"
}

# replace NUMBER MODE UID GID CONTEXT ACL OLD_CONTENT NEW_CONTENT TEMPORARY
replace() {
  is_as "$1" "$2" "$3" "$4" "$5" && holds "$7" || return 1
  fresh "$9" "$2" "$3" "$4" "$5" "$8" "$6" || return 1
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
  [ "$filled" = 0 ] || { reason=${reason:-"a temporary file could not be written"}; return 1; }
}

fill() {
  eval "text=\$content_$6"
  printf "$text" >&4 || why "the content could not be written (is the disk full?)" || return 1
  old_at=$at old_deref=$deref
  if [ "$me" = 0 ]; then at=/proc/self/fd/4 deref=-L; else at=./$1 deref=; fi
  [ -f "$at" ] && look && [ "$links" = 1 ] || why "the temporary file was tampered with" || return 1
  if [ -n "$model" ]; then
    # Extended attributes and ACLs, where cp knows how.
    cp --attributes-only --preserve=mode,xattr "$model" "$at" 2>/dev/null ||
      [ -z "$7" ] || why "the file has an ACL, which cannot be copied here" || return 1
  fi
  attributes "$2" "$3" "$4" "$5" || return 1
  [ "$(bytes "$at")" = "$text" ] || why "the content could not be written (is the disk full?)" || return 1
  look && identity_fresh=$identity
  at=$old_at deref=$old_deref
}

# label_new NAME: the label that the policy has for a new path; without SELinux nothing.
label_new() {
  [ -e /sys/fs/selinux/enforce ] && command -v restorecon >/dev/null || return 0
  [ -L "./$1" ] || restorecon -F "./$1" || why "restorecon failed"
}

absent() { [ ! -e "./$1" ] && [ ! -L "./$1" ] || why "something stands there already"; }

make_file() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID CONTENT TEMPORARY
  enter "$1" "$2" && absent "$4" || return 1
  at= deref=
  fresh "$9" "$5" "$6" "$7" '' "$8" '' || return 1
  mv -n -T "./$9" "./$4" && [ ! -e "./$9" ] || why "the new file could not be put in place" || return 1
  litter=
  [ "$(stat -c %d:%i "./$4")" = "$identity_fresh" ] || why "something else was put in its place meanwhile" || return 1
  eval "id_$3=\$identity_fresh"
  label_new "$4"
}

make_directory() { # DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID
  enter "$1" "$2" && absent "$4" || return 1
  mkdir -m 700 "./$4" || why "mkdir failed" || return 1
  label_new "$4" || { rmdir "./$4"; return 1; }
  if [ "$me" = 0 ]; then
    eval "id_$3="
    enter "${1%/}/$4" "$3" || return 1
    at=. deref=
  else
    at=./$4 deref=
  fi
  look && [ "${state% *}" = "700 $me" ] && [ -z "$(ls -A "$at")" ] || why "something else was put in its place meanwhile" || return 1
  attributes "$5" "$6" "$7" '' || { problem=$reason; enter "$1" "$2" && rmdir "./$4"; why "$problem"; return 1; }
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

# check STEP …: what must hold before anything is touched.
check() {
  step=$1 what=$2
  shift 2
  reason=
  "$what" "$@" || { differs=1; tell "differs $step ${reason:-it is not as it was}"; }
}

check_state() { # KIND DIRECTORY DIRECTORY_NUMBER NUMBER NAME MODE UID GID CONTEXT CONTENT
  kind=$1
  [ "$kind" = directory ] || kind=file
  on "$kind" still_readable "$2" "$3" "$4" "$5" "$4" "$6" "$7" "$8" "$9" "${10}"
}

# A file that we may not read yet is compared when its turn comes.
still_readable() {
  is_as "$1" "$2" "$3" "$4" "$5" || return 1
  [ ! -r "$at" ] || holds "$6"
}

check_absent() { enter "$1" "$2" && absent "$3"; }

check_empty() { [ -z "$(ls -A "${1%/}/$2" 2>/dev/null)" ] || why "the directory is not empty any more"; }

proceed() {
  [ -z "$differs" ] || { tell refused; exit 0; }
}

# make STEP WHAT …: the step, unless one before it failed.
make() {
  [ -z "$failed" ] || return 0
  step=$1
  shift
  reason= litter=
  if "$@"; then
    eval "made_$step=1"
    tell "made $step ${identity:--}"
  else
    problem=${reason:-it failed}
    sweep
    failed=1
    tell "failed $step $problem"
  fi
}

sweep() { [ -z "$litter" ] || rm -f "./$litter"; litter=; }

# revert STEP WHAT …: takes a step back that was made before another one failed.
revert() {
  step=$1
  shift
  eval "made=\${made_$step-}"
  [ -n "$failed" ] && [ -n "$made" ] || return 0
  reason= litter=
  if "$@"; then tell "reverted $step"; else problem=$reason; sweep; tell "kept $step $problem"; fi
}

finish() { tell finished; }
