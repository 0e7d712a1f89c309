# Answers are framed by a word that only the asker knows, so no content of a file can pass for an answer:
# a line feed, the word, a blank, the name of the answer, a line feed, and then the answer byte for byte.
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/sbin:/sbin
export PATH
set -f
newline='
'
cd /

frame() { printf '\n%s %s\n' "$nonce" "$1"; }
say() { frame "$1"; printf '%s' "$2"; }
have() { command -v "$1" >/dev/null 2>&1; }
