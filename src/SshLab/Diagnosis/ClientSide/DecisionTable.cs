namespace SshLab.Diagnosis.ClientSide;

/// <summary>What each class means, on which side its causes lie, and which rules can then name the cause.</summary>
internal static class DecisionTable
{
    /// <summary>One row.</summary>
    public sealed record Meaning(RefusalSide Side, string Means, params IReadOnlyList<string> Candidates);

    /// <summary>Returns a class's row.</summary>
    public static Meaning Row(RefusalClass refusal) => refusal switch
    {
        RefusalClass.ClientStopped => new(RefusalSide.Client, "ssh stopped by itself, before it had reached the server: its configuration or its command line.",
            "client-config-invalid", "client-config-too-open", "client-config-not-readable", "client-config-hangs", "control-path-unusable", "proxy-jump-loop"),
        RefusalClass.StoppedAfterLogin => new(RefusalSide.Client, "The key let in, and ssh itself then ended the session: its configuration asks for a forwarding or a shared connection that could not be made.",
            "forwarding-failed", "control-path-unusable"),
        RefusalClass.NoConnection => new(RefusalSide.Between, "No connection to an SSH server came about: the name, the address, the port, or what stands on the way.",
            "host-name-unknown", "connection-refused", "connection-timed-out", "host-unreachable", "proxy-failed", "bind-address-not-own", "not-an-ssh-server", "sshd-not-listening", "sshd-on-another-port", "address-family-mismatch"),
        RefusalClass.DroppedEarly => new(RefusalSide.Between, "The connection was closed before both sides had agreed on keys: a server that drops this address for a while, one with too many logins under way, or no SSH server at all.",
            "source-penalised", "max-startups-reached", "host-denied-by-wrappers", "not-an-ssh-server", "proxy-failed", "sshd-host-keys-unusable", "privsep-directory-missing", "privsep-directory-writable", "privsep-user-missing", "sshd-not-listening", "sshd-on-another-port"),
        RefusalClass.NoCommonAlgorithm => new(RefusalSide.Between, "Client and server share no algorithm of the kind that the line names; no key was tried.",
            "no-common-algorithm", "host-key-algorithm"),
        RefusalClass.HostKey => new(RefusalSide.Between, "ssh does not trust the server's host key, so no key of yours was tried.",
            "host-key-changed", "host-key-unknown", "host-key-revoked", "host-key-algorithm"),
        RefusalClass.KeysNotTaken => new(RefusalSide.Server, "The server takes no keys from this user at all: its configuration leaves publickey out.",
            "pubkey-authentication-off", "authentication-methods", "client-pubkey-authentication-off", "preferred-authentications-without-publickey"),
        RefusalClass.NoKeyOffered => new(RefusalSide.Client, "The server would have taken a key, and ssh offered none: the cause is on this side.",
            "identity-missing", "identity-not-offered", "identity-not-readable", "identity-too-open", "identity-damaged", "identity-putty", "identity-is-public-key", "client-pubkey-authentication-off",
            "preferred-authentications-without-publickey", "client-algorithm-excluded", "dsa-key", "agent-unreachable", "pkcs11-provider-unusable"),
        RefusalClass.KeyRefused => new(RefusalSide.Server, "ssh offered the key and the server turned it down: it does not find it in the files it reads for this user, does not trust those files, or does not let this user in. From outside these look the same.",
            [.. ServerCauses]),
        RefusalClass.TooManyKeys => new(RefusalSide.Client, "The server gave up after MaxAuthTries keys, before the right one came: name it with -i and IdentitiesOnly=yes.",
            "max-auth-tries-exceeded", "agent-offers-too-many"),
        RefusalClass.PrivateKeyUnusable => new(RefusalSide.Client, "The server would take the key, and ssh could not sign with its private half: a passphrase that nobody was there to give, a file that cannot be read, or the .pub of another key.",
            "identity-encrypted", "identity-too-open", "identity-not-readable", "identity-damaged", "identity-pub-mismatch", "identity-is-public-key", "certificate-of-another-key", "security-key-cannot-sign", "agent-refuses-to-sign"),
        RefusalClass.RefusedAfterSignature => new(RefusalSide.Server, "The server knows the key and refused the login after the signature: a policy such as PermitRootLogin, or a security key that nobody touched.",
            "root-login-refused", "identity-pub-mismatch", "security-key-touch", "security-key-verification"),
        RefusalClass.MoreWanted => new(RefusalSide.Server, "The key is accepted, and the server wants another method as well (AuthenticationMethods).",
            "authentication-methods"),
        RefusalClass.ClosedAfterAccept => new(RefusalSide.Server, "The server accepted the key and then closed the connection: its account phase (PAM) refuses the account.",
            "pam-access-denied", "pam-listfile-denied", "pam-condition-not-met", "pam-time-denied", "pam-module-missing", "pam-service-broken", "pam-account-refused", "account-expired", "nologin-file", "root-login-refused"),
        _ => new(RefusalSide.Server, "The login itself succeeded, and no session ran: the account's shell or a file that it reads first, an expired password, a forced command, /etc/nologin, or PAM, which opened no session.",
            "shell-nologin", "shell-missing", "shell-not-executable", "password-expired", "nologin-file", "forced-command", "key-forced-command", "chroot-directory-broken", "root-login-refused",
            "startup-file-ends-session", "session-hangs", "pam-session-refused", "pam-module-missing", "pam-service-broken", "too-many-logins", "resource-limit-too-low"),
    };

    /// <summary>What only the server shows when it turns a key down.</summary>
    private static readonly IReadOnlyList<string> ServerCauses =
    [
        "key-not-installed", "authorized-keys-missing", "authorized-keys-writable-by-others", "ssh-dir-writable-by-others", "home-writable-by-others", "home-wrong-owner", "ssh-dir-wrong-owner",
        "authorized-keys-wrong-owner", "path-writable-by-others", "authorized-keys-not-readable", "ssh-dir-not-searchable", "home-missing", "home-not-mounted", "key-mangled", "key-options-broken",
        "key-restricted-from", "key-option-expired", "key-revoked", "revoked-keys-unreadable", "authorized-keys-file-elsewhere", "key-algorithm-not-accepted", "rsa-key-too-short", "user-unknown",
        "user-denied", "user-not-allowed", "group-denied", "group-not-allowed", "account-locked", "shell-missing", "shell-not-executable", "selinux-label-wrong", "selinux-boolean-off", "login-as-another-user",
        "certificate-authority-unknown", "certificate-principal-missing", "certificate-expired", "certificate-line-refuses", "certificate-command-mismatch", "certificate-not-presented", "certificate-damaged",
    ];
}
