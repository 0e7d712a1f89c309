using SshLab.Parsing;
using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>Asks of a private key that cannot be read whether only its text suffered on the way: line ends, a byte order mark, indents, lost newlines. The text stays in pipes.</summary>
internal static class TidyIdentityProbe
{
    private static readonly string Body = ScriptText.Of("identity") + "\nlook() { flaws \"$1\"; tidy \"$1\" | ssh-keygen -y -P '' -f /dev/stdin 2>/dev/null; }";

    public static async Task<IdentityFacts> LookAsync(IdentityFacts facts, CancellationToken cancellationToken)
    {
        var shell = new LocalShell();
        await using var open = shell.ConfigureAwait(false);
        var result = await shell.RunAsync(new ShellScript(Body) { Calls = [["look", facts.Path]], Timeout = TimeSpan.FromSeconds(20) }, cancellationToken).ConfigureAwait(false);
        var lines = result.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return facts with
        {
            Flaws = [.. lines.Where(line => line.StartsWith("flaw ", StringComparison.Ordinal)).Select(line => line[5..])],
            KeyOnceTidy = lines.Where(line => !line.StartsWith("flaw ", StringComparison.Ordinal)).Select(PublicKey.FromLine).FirstOrDefault(key => key is not null),
        };
    }
}
