# again FILE: whether a whole private key was put into base64 once more, as for a variable of a build server.
again() {
  case $(head -c 14 "$1" | tr -d '\000') in LS0tLS1CRUdJTi) return 0 ;; esac
  return 1
}

# plain FILE: its text, bounded.
plain() {
  if again "$1"; then
    head -c 65536 "$1" | tr -d ' \t\r\n' | base64 -d 2>/dev/null
  else
    head -c 65536 "$1"
  fi
}

# tidy FILE: the private key in it as OpenSSH wants its text: one line each for the beginning and the end, base64
# without blanks between them, a newline at the end. Fails where there is no private key, or it is no plain base64.
tidy() {
  plain "$1" | tr -d '\000\200-\377' | LC_ALL=C awk '
    { text = text " " $0 }
    END {
      gsub(/\\[nrt]/, " ", text)
      gsub(/[ \t\r]+/, " ", text)
      if (match(text, /BEGIN ([A-Z]+ )?PRIVATE KEY/)) {
        name = substr(text, RSTART + 6, RLENGTH - 6)
        body = substr(text, RSTART + RLENGTH)
      } else {
        body = text
      }
      if (match(body, /-* ?END ([A-Z]+ )?PRIVATE KEY/)) body = substr(body, 1, RSTART - 1)
      gsub(/^-+|["'"'"']/, "", body)
      gsub(/ /, "", body)
      # The magic that begins every key of this form is no other form, whatever the first line says, or if it is gone.
      if (body ~ /^b3BlbnNzaC1rZXktdjEA/) name = "OPENSSH PRIVATE KEY"
      if (name == "") exit 1
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
  [ -s "$1" ] || { echo 'flaw it is empty'; return 0; }
  if again "$1"; then echo 'flaw it is encoded in base64 once more'; fi
  plain "$1" | tr -d '\000' | LC_ALL=C awk '
    /\r$/ { returns++ }
    /\r./ { inside++ }
    /^[ \t]/ { indented++ }
    /[ \t]\r?$/ { trailing++ }
    /\\[nr]/ { written++ }
    /BEGIN .*PRIVATE KEY/ { begun++ }
    /BEGIN .*PRIVATE KEY/ && !/(^|[^-])-----BEGIN [A-Z ]*PRIVATE KEY-----([^-]|$)/ { dashes++ }
    /[^ \t-].*BEGIN .*PRIVATE KEY/ { before++ }
    /BEGIN OPENSSH PRIVATE KEY/ { openssh++ }
    /b3BlbnNzaC1rZXktdjEA/ { magic++ }
    /END .*PRIVATE KEY/ { ended++ }
    /BEGIN .*[A-Za-z0-9+\/]-+ *[A-Za-z0-9+\/][A-Za-z0-9+\/]/ { joined++ }
    END {
      if (returns) print "flaw " returns " lines end with a carriage return, as in files of Windows"
      if (inside) print "flaw its lines are divided by carriage returns alone"
      if (indented) print "flaw " indented " lines are indented"
      if (trailing) print "flaw " trailing " lines end with blanks"
      if (!begun) print "flaw its line of BEGIN is gone"
      else if (dashes) print "flaw its line of BEGIN does not have five dashes on either side"
      if (begun && magic && !openssh) print "flaw its line of BEGIN names another form of key than it is"
      if (before) print "flaw something stands before BEGIN in its line"
      if (begun && !ended) print "flaw its line of END is gone"
      if (written) print "flaw its line breaks are written as \\n"
      else if (joined) print "flaw its line breaks are lost"
    }'
  [ -z "$(tail -c 1 "$1" | tr -d '\n')" ] || echo 'flaw it does not end with a newline'
}
