namespace SshLab.Diagnosis;

/// <summary>What sshd's log lines mean that give a reason, and which rules name the same fault. Pure.</summary>
/// <remarks>Source: the messages of OpenSSH <c>auth.c</c>, <c>auth2-pubkey.c</c>, <c>auth2-pubkeyfile.c</c>, <c>auth-options.c</c>, <c>monitor.c</c>.</remarks>
public static class ServerLogLexicon
{
    private static readonly (string Phrase, string Rules)[] Reasons =
    [
        ("Authentication refused: bad ownership or modes for directory", "home-writable-by-others ssh-dir-writable-by-others path-writable-by-others home-wrong-owner ssh-dir-wrong-owner path-wrong-owner"),
        ("Authentication refused: bad ownership or modes for file", "authorized-keys-writable-by-others authorized-keys-wrong-owner principals-file-unusable"),
        ("is not a regular file", "authorized-keys-not-regular principals-file-unusable"),
        ("Could not open user", "authorized-keys-not-readable authorized-keys-missing ssh-dir-not-searchable home-not-searchable selinux-label-wrong principals-file-unusable"),
        ("Could not open authorized keys", "authorized-keys-not-readable authorized-keys-missing ssh-dir-not-searchable home-not-searchable home-missing"),
        ("bad key options", "key-options-broken"),
        ("Authentication tried for", "key-restricted-from"),
        ("entry expired at", "key-option-expired"),
        ("revoked by file", "key-revoked"),
        ("Error checking authentication key", "revoked-keys-unreadable"),
        ("Certificate invalid: expired", "certificate-expired"),
        ("Certificate invalid: not yet valid", "certificate-not-yet-valid"),
        ("Certificate invalid: not a user certificate", "certificate-for-hosts"),
        ("name is not a listed principal", "certificate-principal-missing"),
        ("Certificate lacks principal list", "certificate-principal-missing"),
        ("Certificate does not contain an authorized principal", "certificate-principal-missing principals-file-unusable principals-command-broken"),
        ("Invalid certificate options", "certificate-option-unknown"),
        ("Refused by certificate options", "certificate-source-address"),
        ("Refused by certificate principals options", "certificate-line-refuses"),
        ("Refused by key options", "certificate-line-refuses"),
        ("forced command options do not match", "certificate-command-mismatch"),
        ("certificate signature algorithm", "certificate-signature-algorithm"),
        ("user_cert_trusted_ca: CA ", "certificate-authority-unknown trusted-authorities-unreadable"),
        ("Refusing certificate ID", ""),
        ("not in PubkeyAcceptedAlgorithms", "key-algorithm-not-accepted"),
        ("not in PubkeyAcceptedKeyTypes", "key-algorithm-not-accepted"),
        ("refusing RSA key: Invalid key length", "rsa-key-too-short"),
        ("listed in DenyUsers", "user-denied"),
        ("not listed in AllowUsers", "user-not-allowed"),
        ("listed in DenyGroups", "group-denied"),
        ("listed in AllowGroups", "group-not-allowed"),
        ("not in any group", "group-not-allowed"),
        ("because account is locked", "account-locked"),
        ("has expired", "account-expired password-expired"),
        ("does not exist", "shell-missing"),
        ("is not executable", "shell-not-executable"),
        ("/etc/nologin exists", "nologin-file"),
        ("by PAM account configuration", "pam-access-denied pam-listfile-denied pam-condition-not-met pam-time-denied pam-module-missing pam-service-broken account-expired nologin-file"),
        ("PAM: initialisation failed", "pam-service-broken"),
        ("PAM: pam_open_session()", "pam-session-refused pam-module-missing pam-service-broken too-many-logins"),
        ("fork: Resource temporarily unavailable", "resource-limit-too-low"),
        ("ROOT LOGIN REFUSED", "root-login-refused"),
        ("maximum authentication attempts exceeded", "max-auth-tries-exceeded"),
        ("Invalid user", "user-unknown"),
        ("AuthorizedPrincipalsCommand", "principals-command-broken"),
        ("AuthorizedKeysCommand", "key-command-broken selinux-key-command-denied"),
        ("user presence (authenticator touch) requirement not met", "security-key-touch"),
        ("user verification requirement not met", "security-key-verification"),
        ("Timeout before authentication", "authorizing-program-hangs"),
        ("bad ownership or modes for chroot", "chroot-directory-broken"),
        ("no authentication methods enabled", "authentication-methods"),
        ("Missing privilege separation directory", "privsep-directory-missing"),
        ("must be owned by root and not group or world-writable", "privsep-directory-writable"),
        ("Privilege separation user", "privsep-user-missing"),
        ("drop connection", "source-penalised max-startups-reached"),
    ];

    /// <summary>The rules that lines are evidence for.</summary>
    internal static IEnumerable<string> NamedRules => Reasons.SelectMany(reason => reason.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct();

    /// <summary>Returns the lines that give a reason, each once.</summary>
    public static IReadOnlyList<string> ReasonsIn(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Where(line => Reasons.Any(reason => line.Contains(reason.Phrase, StringComparison.Ordinal)) && !IsOfTheWatch(line)).Distinct()];
    }

    /// <summary>Returns the lines that tell of the fault that a rule of this id names.</summary>
    public static IReadOnlyList<string> Telling(IReadOnlyList<string> lines, string id) =>
        [.. ReasonsIn(lines).Where(line => Reasons.Any(reason => line.Contains(reason.Phrase, StringComparison.Ordinal) && reason.Rules.Split(' ').Contains(id)))];

    /// <summary>What sshd says of its configuration while it reads it names keywords, and no reason.</summary>
    private static bool IsOfTheWatch(string line) => line.Contains("setting ", StringComparison.Ordinal) && line.Contains("rexec line", StringComparison.Ordinal);
}
