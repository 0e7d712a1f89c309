using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Cli.Output;

/// <summary>Draws the way from the home directory to the key files: owner, mode and verdict of each component.</summary>
internal sealed class PathTreePrinter(Page page, ServerFacts server, IReadOnlyList<Finding> findings)
{
    // What one level of the tree costs in characters.
    private const int Indent = 4;

    public void Print()
    {
        foreach (var root in PathTree.Of(server))
        {
            var width = root.All.Max(node => node.Depth * Indent + Label(node).Length);
            var owners = root.All.Max(node => Owner(node).Length);
            Print(root, "", "", width, owners);
        }
    }

    private void Print(PathTree node, string own, string below, int width, int owners)
    {
        var facts = Facts(node);
        var mode = facts?.Mode is { } bits ? $"{Convert.ToString(bits, 8).PadLeft(4, '0')} {Symbols(facts.Kind, bits)}" : new string(' ', 15);
        var (verdict, style) = Verdict(node, facts);
        page.Unbroken(new StyledText()
            .With(own, "dim")
            .With(Label(node).PadRight(width - own.Length), "strong")
            .With($"  {Owner(node).PadRight(owners)}  {mode}  ")
            .With(verdict, style), 2);
        foreach (var child in node.Children)
        {
            var last = child == node.Children[^1];
            Print(child, below + Guide(last, "└── ", "├── ", "`-- ", "|-- "), below + Guide(last, "    ", "│   ", "    ", "|   "), width, owners);
        }
    }

    private string Guide(bool last, string richLast, string richMore, string plainLast, string plainMore) =>
        page.Rich ? last ? richLast : richMore : last ? plainLast : plainMore;

    private PathFacts? Facts(PathTree node) => server.Paths.GetValueOrDefault(node.Path);

    private string Label(PathTree node) => VisibleText.Whole(Facts(node)?.LinkTarget is { } link ? $"{node.Name} -> {link}" : node.Name);

    private string Owner(PathTree node) => Facts(node) is { Owner: { } owner, Group: { } group } ? VisibleText.Whole($"{owner}:{group}") : "";

    private (string Text, string Style) Verdict(PathTree node, PathFacts? facts)
    {
        var finding = findings.Where(finding => IsAbout(finding, node.Path)).MaxBy(finding => finding.Severity);
        return (finding?.Severity, facts?.Kind) switch
        {
            (Severity.Blocker, _) => ((page.Rich ? "✗ " : "BLOCKER ") + finding!.Id, "bad"),
            (Severity.Risk, _) => ((page.Rich ? "! " : "risk: ") + finding!.Id, "warn"),
            (Severity.Advice, _) => ("ok, advice: " + finding!.Id, "dim"),
            (_, null or PathKind.Unknown) => ("not seen", "warn"),
            (_, PathKind.Missing) => ("missing", "warn"),
            // Another server checks what it likes; "ok" would be OpenSSH's word.
            _ when server.Sshd.Flavour == ServerFlavour.NotOpenSsh => ("not judged", "dim"),
            _ => (page.Rich ? "✓" : "ok", "good"),
        };
    }

    private static bool IsAbout(Finding finding, string path) =>
        finding.Side == Side.Server && (finding.Paths.Contains(path) || finding.Changes.Any(change => change.Paths.Contains(path)));

    private static string Symbols(PathKind kind, int mode)
    {
        var letters = "rwxrwxrwx".Select((letter, i) => (mode & (0x100 >> i)) != 0 ? letter : '-').ToArray();
        foreach (var (bit, index, letter) in new[] { (0x800, 2, 's'), (0x400, 5, 's'), (0x200, 8, 't') })
        {
            if ((mode & bit) != 0)
                letters[index] = letters[index] == 'x' ? letter : char.ToUpperInvariant(letter);
        }
        return (kind switch { PathKind.Directory => "d", PathKind.Link => "l", _ => "-" }) + new string(letters);
    }
}
