using System.Globalization;
using System.Text.RegularExpressions;
using SshLab.Processes;

namespace SshLab.Shells;

/// <summary>Which ssh this machine has.</summary>
/// <param name="Text">What <c>ssh -V</c> says.</param>
/// <param name="Version">OpenSSH's version; null when it is another ssh.</param>
internal sealed partial record SshRelease(string Text, Version? Version)
{
    private static SshRelease? _known;

    /// <summary>Asks once in the life of the process.</summary>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine.</exception>
    public static async Task<SshRelease> AskAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
            return known;
        var result = await new ProcessCommand("ssh", "-V") { Timeout = TimeSpan.FromSeconds(20), Environment = SshOptions.Environment }.RunAsync(cancellationToken).ConfigureAwait(false);
        return _known = Read((result.Error + result.OutputText).Trim());
    }

    /// <summary>Reads what <c>ssh -V</c> says.</summary>
    internal static SshRelease Read(string text) => new(text, OpenSsh().Match(text) is { Success: true } match
        ? new Version(int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["minor"].Value, CultureInfo.InvariantCulture)) : null);

    [GeneratedRegex(@"\AOpenSSH_(?:for_Windows_)?(?<major>[0-9]{1,4})\.(?<minor>[0-9]{1,4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpenSsh();
}
