using SshLab.Diagnosis.KeyPolicy;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key's line says <c>cert-authority</c>: it lets in who has a certificate signed by the key, and not the key itself.</summary>
/// <remarks>
/// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT, cert-authority; OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_check_authkey_line</c>:
/// such a line is passed over for a plain key, and nothing is logged.
/// </remarks>
internal sealed class KeyListedAsAuthority : IKeyRefusal
{
    public string Id => "key-listed-as-authority";

    public string Title => "The key is listed as a certificate authority, not as a login key";

    public LineRefusal Refusal => LineRefusal.Authority;

    public RefusalText Tell(KeyLine line, LoginView login) => new(
        "cert-authority",
        "cert-authority: the line lets in certificates that this key signed, not the key itself",
        "sshd passes over the line (auth2-pubkeyfile.c, auth_check_authkey_line), and logs nothing of it",
        null,
        "If it is an authority's line, leave it, and put the key on a line of its own. Without cert-authority, certificates that the key signed are no longer let in by this line.");
}
