# Makes a list of steps, all or none. Every path is an entry of a directory that was entered and proved to be the
# one expected, and every file is held open while it is changed, so that a link put in its place by the owner of
# the directory is never followed. What is told goes to standard output, a line each, with step numbers only.

LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
umask 077
# Once begun, the script finishes or takes back, even when the connection is gone.
trap '' HUP INT TERM PIPE
# As whom we act; a program is asked only where the kernel does not tell.
me=
while read -r key real effective rest; do
  [ "$key" != Uid: ] || { me=$effective; break; }
done 2>/dev/null </proc/self/status
me=${me:-$(id -u)}
failed= differs= litter= given=
exec 2>&1

# A line of ours begins with a random word, so that no message of a tool can pass for one.
tell() { printf '%s\n' "$token $*"; }

# why TEXT: what stands in the way, told with the step.
why() { reason=$1; return 1; }

# check STEP …: what must hold before anything is touched.
check() {
  step=$1 what=$2
  shift 2
  reason=
  "$what" "$@" || { differs=1; tell "differs $step ${reason:-it is not as it was}"; }
}

proceed() {
  [ -z "$differs" ] || { tell refused; exit 0; }
}

# make STEP WHAT …: the step, unless one before it failed.
make() {
  [ -z "$failed" ] || return 0
  step=$1
  shift
  reason= litter= given=
  if "$@"; then
    eval "made_$step=1"
    tell "made $step ${identity:--}${given:+ $given}"
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
