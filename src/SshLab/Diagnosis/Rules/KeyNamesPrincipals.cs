using SshLab.Diagnosis.KeyPolicy;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key's line has <c>principals=</c>, which only goes with <c>cert-authority</c>: sshd refuses the key.</summary>
/// <remarks>
/// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT, principals=; OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_authorise_keyopts</c>:
/// "principals on non-CA key", at DEBUG1 only.
/// </remarks>
internal sealed class KeyNamesPrincipals : IKeyRefusal
{
    public string Id => "key-names-principals";

    public string Title => "The key's line names principals, and is no certificate authority's";

    public LineRefusal Refusal => LineRefusal.Principals;

    public RefusalText Tell(KeyLine line, LoginView login) => new(
        "principals",
        "principals= is for the lines of certificate authorities; on a login key's line it makes sshd refuse the key",
        "sshd logs \"principals on non-CA key\" at DEBUG1 only; \"Refused by key options\" at its default level",
        null,
        "Ask whoever wrote the line which it is to be: an authority's (cert-authority) or a login key's.");
}
