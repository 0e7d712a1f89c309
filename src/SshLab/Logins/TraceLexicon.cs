namespace SshLab.Logins;

/// <summary>What single lines of a trace mean, whatever came before them. Each phrase stands in one kind of line only, so their order does not matter.</summary>
internal static class TraceLexicon
{
    private static readonly (string Phrase, TraceMark Mark, string Explanation)[] Phrases =
    [
        (": Applying options for ", TraceMark.Matters, "A Host or Match block of ssh's configuration applies to this login."),
        ("Setting implicit ProxyCommand from ProxyJump", TraceMark.Matters, "The login goes over a jump host, whose own trace comes in between."),
        ("Remote protocol version ", TraceMark.Matters, "This is the server's software, as it names itself."),
        ("Authenticating to ", TraceMark.Matters, "This is the user name that the server gets."),
        ("Server host key: ", TraceMark.Matters, "This is the server's identity, as a fingerprint."),
        ("Will attempt key: ", TraceMark.Matters, "ssh has this key and will offer it if the server takes keys."),
        ("Offering public key: ", TraceMark.Matters, "ssh asks the server whether it would accept this key."),
        ("Server accepts key: ", TraceMark.Matters, "The server has found this key for the user: its files, their modes and owners are right."),
        ("Remote: Ignored authorized keys: ", TraceMark.Decides, "The server found a file of keys and would not trust it, because of its owner or mode or those of a directory above it."),
        (": key options: ", TraceMark.Matters, "This is the line of the server's file that accepted the key."),
        ("not accessible: ", TraceMark.Decides, "The identity file that was named cannot be opened, so its key was never offered."),
        ("UNPROTECTED PRIVATE KEY FILE", TraceMark.Matters, "ssh will not use a private key that others can read."),
        ("are too open.", TraceMark.Decides, "The private key file on this side can be read by others, so ssh ignores it: chmod 600."),
        (": bad permissions", TraceMark.Decides, "The private key file on this side can be read by others, so ssh ignored it."),
        (": error in libcrypto", TraceMark.Decides, "The private key file is damaged: its line ends, its first or last line, or its content."),
        (": invalid format", TraceMark.Decides, "The private key file is damaged or of a form that OpenSSH does not read."),
        ("incorrect passphrase supplied", TraceMark.Decides, "The private key is protected by a passphrase that ssh does not have."),
        ("contents do not match public", TraceMark.Decides, "The .pub file beside the private key belongs to another key."),
        ("agent refused operation", TraceMark.Decides, "The agent has the key and would not sign with it: it wants a confirmation, a touch, or is locked."),
        ("signing failed for ", TraceMark.Decides, "ssh could not sign with the private key."),
        ("no mutual signature", TraceMark.Decides, "Client and server share no signature algorithm for this kind of key (often RSA with SHA-1)."),
        ("corresponding algorithm not", TraceMark.Decides, "ssh left this key out: its algorithm is not among those that one side accepts."),
        ("Invalid key length", TraceMark.Decides, "The RSA key is shorter than RequiredRSASize allows."),
        ("with partial success", TraceMark.Decides, "The key is accepted, and the server wants another method as well (AuthenticationMethods)."),
        ("Authenticated to ", TraceMark.Decides, "The login succeeded."),
        ("Authentication succeeded (", TraceMark.Decides, "The login succeeded, by this method."),
        ("Permission denied (", TraceMark.Matters, "The login is refused; in brackets is what the server would still have taken."),
        ("Too many authentication failures", TraceMark.Decides, "The server gave up after MaxAuthTries keys: name the right one with -i and IdentitiesOnly=yes."),
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", TraceMark.Decides, "The server's host key is not the one in known_hosts: another machine, a reinstalled one, or somebody in between."),
        (" host key is known for ", TraceMark.Decides, "The host key is unknown, and unknown hosts are refused (StrictHostKeyChecking)."),
        ("Host key verification failed", TraceMark.Decides, "The host key was not accepted, so no key was offered: known_hosts lacks it, or has another."),
        ("Unable to negotiate with ", TraceMark.Decides, "Client and server share no algorithm of the kind that the line names."),
        ("Could not resolve hostname", TraceMark.Decides, "The host name is not known to this machine."),
        ("connect to host ", TraceMark.Decides, "No connection came about: the host, the port, or a firewall."),
        ("banner line ", TraceMark.Matters, "What answers sent something else than an SSH banner first."),
        ("kex_exchange_identification: ", TraceMark.Decides, "The other side ended the connection in place of its banner: no SSH server, or one that drops this address."),
        ("onfiguration option", TraceMark.Decides, "ssh stopped at its own configuration."),
        ("Bad owner or permissions on ", TraceMark.Decides, "ssh does not trust its configuration file: others can write to it, or it is somebody else's."),
        ("Can't open user config file", TraceMark.Decides, "The configuration named with -F cannot be opened."),
        ("Your password has expired", TraceMark.Decides, "The key is accepted; the account's password has expired, and a session starts only after it is changed."),
        ("Password change required but no TTY", TraceMark.Decides, "The key is accepted; the account's password must be changed first, at a terminal."),
    ];

    public static ExplainedLine Explain(string line)
    {
        foreach (var (phrase, mark, explanation) in Phrases)
        {
            if (line.Contains(phrase, StringComparison.Ordinal))
                return new ExplainedLine(line, mark, explanation);
        }
        return new ExplainedLine(line, TraceMark.Normal);
    }
}
