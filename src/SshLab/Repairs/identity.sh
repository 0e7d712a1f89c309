# tidy FILE: the private key in it as OpenSSH wants its text: one line each for the beginning and the end, base64
# without blanks between them, a newline at the end. Fails where there is no private key, or it is no plain base64.
tidy() {
  head -c 65536 "$1" | tr -d '\000\200-\377' | LC_ALL=C awk '
    { text = text " " $0 }
    END {
      gsub(/[ \t\r]+/, " ", text)
      if (!match(text, /BEGIN ([A-Z]+ )?PRIVATE KEY/)) exit 1
      name = substr(text, RSTART + 6, RLENGTH - 6)
      body = substr(text, RSTART + RLENGTH)
      if (match(body, /-* ?END ([A-Z]+ )?PRIVATE KEY/)) body = substr(body, 1, RSTART - 1)
      gsub(/^-+/, "", body)
      gsub(/ /, "", body)
      if (body !~ /^[A-Za-z0-9+\/]+=*$/) exit 1
      wide = name ~ /OPENSSH/ ? 70 : 64
      print "-----BEGIN " name "-----"
      for (i = 1; i <= length(body); i += wide) print substr(body, i, wide)
      print "-----END " name "-----"
    }'
}

# flaws FILE: what is not as it should be about that text, a line each.
flaws() {
  case $(head -c 3 "$1" | od -An -tx1 | tr -d ' ') in
    efbbbf*) echo 'flaw it begins with a byte order mark' ;;
    fffe*|feff*) echo 'flaw it is in UTF-16' ;;
  esac
  head -c 65536 "$1" | tr -d '\000' | LC_ALL=C awk '
    /\r$/ { returns++ }
    /\r./ { inside++ }
    /^[ \t]/ { indented++ }
    /[ \t]\r?$/ { trailing++ }
    /BEGIN .*[A-Za-z0-9+\/]-+ *[A-Za-z0-9+\/][A-Za-z0-9+\/]/ { joined++ }
    END {
      if (returns) print "flaw " returns " lines end with a carriage return, as in files of Windows"
      if (inside) print "flaw its lines are divided by carriage returns alone"
      if (indented) print "flaw " indented " lines are indented"
      if (trailing) print "flaw " trailing " lines end with blanks"
      if (joined) print "flaw its line breaks are lost"
    }'
  [ -z "$(tail -c 1 "$1" | tr -d '\n')" ] || echo 'flaw it does not end with a newline'
}
