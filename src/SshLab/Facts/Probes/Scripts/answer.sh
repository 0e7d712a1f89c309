probe </dev/null
