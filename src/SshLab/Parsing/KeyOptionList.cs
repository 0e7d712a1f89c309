namespace SshLab.Parsing;

/// <summary>The options before a key, as sshd reads them.</summary>
/// <param name="Options">Each of them, in order; as far as sshd comes where there is a <paramref name="Problem"/>.</param>
/// <param name="Problem">Why sshd passes over the whole line because of their form, in its own words; null when it does not.</param>
public sealed record KeyOptionList(IReadOnlyList<KeyOption> Options, string? Problem)
{
    /// <summary>No options.</summary>
    public static KeyOptionList None { get; } = new([], null);

    /// <summary>Returns the option of that name that counts: sshd takes the first; null when there is none.</summary>
    public KeyOption? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Options.FirstOrDefault(option => option.Name == name);
    }

    /// <summary>Whether the line is a certificate authority's, not a login key's.</summary>
    public bool IsAuthority => Find("cert-authority") is not null;

    /// <summary>Returns when the line stops counting; of several times sshd takes the earliest; null when it never does.</summary>
    public KeyExpiry? Expiry =>
        Options.Where(option => option.Name == "expiry-time").Select(option => KeyExpiry.Read(option.Value!)).OfType<KeyExpiry>().OrderBy(expiry => expiry.Wall).FirstOrDefault();
}
