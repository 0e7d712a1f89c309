# The deployment that README's example tests: USER@HOST, port, identity file, known hosts.
if ! ssh -o BatchMode=yes -o IdentitiesOnly=yes -o UserKnownHostsFile="$4" -p "$2" -i "$3" "$1" 'mkdir -p app' 2>/dev/null; then
    echo "${1#*@} does not let the deployment in: ask \`sshlab diagnose -p $2 -i $3 $1\`." >&2
    exit 3
fi
