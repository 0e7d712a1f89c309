using Spectre.Console;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Cli.Output;

/// <summary>Draws the way from the home directory to the key files: owner, mode and verdict of each component.</summary>
internal sealed class PathTreePrinter(Page page, ServerFacts server, IReadOnlyList<Finding> findings)
{
    // What one level of a tree costs in characters, in either of Spectre's guides.
    private const int Indent = 4;

    public void Print()
    {
        foreach (var root in PathTree.Of(server))
        {
            var width = root.All.Max(node => node.Depth * Indent + Label(node).Length);
            var owners = root.All.Max(node => Owner(node).Length);
            var tree = new Tree(Describe(root, width, owners).Paragraph) { Guide = page.Rich ? TreeGuide.Line : TreeGuide.Ascii };
            foreach (var child in root.Children)
                AddTo(tree, child, width, owners);
            page.Write(new Unbroken(new Padder(tree, new Padding(2, 0, 0, 0))));
        }
    }

    private void AddTo(IHasTreeNodes parent, PathTree node, int width, int owners)
    {
        var added = parent.AddNode(Describe(node, width, owners).Paragraph);
        foreach (var child in node.Children)
            AddTo(added, child, width, owners);
    }

    private StyledText Describe(PathTree node, int width, int owners)
    {
        var name = Label(node).PadRight(width - node.Depth * Indent);
        var facts = Facts(node);
        var mode = facts?.Mode is { } bits ? $"{Convert.ToString(bits, 8).PadLeft(4, '0')} {Symbols(facts.Kind, bits)}" : new string(' ', 15);
        var (verdict, style) = Verdict(node, facts);
        var text = new StyledText(0, 0);
        text.AppendFormatted(name, "strong");
        text.AppendFormatted($"  {Owner(node).PadRight(owners)}  {mode}  ");
        text.AppendFormatted(verdict, style);
        return text;
    }

    private PathFacts? Facts(PathTree node) => server.Paths.GetValueOrDefault(node.Path);

    private string Label(PathTree node) => Facts(node)?.LinkTarget is { } link ? $"{node.Name} -> {link}" : node.Name;

    private string Owner(PathTree node) => Facts(node) is { Owner: { } owner, Group: { } group } ? $"{owner}:{group}" : "";

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
            _ => (page.Rich ? "✓" : "ok", "good"),
        };
    }

    private static bool IsAbout(Finding finding, string path) =>
        finding.Paths.Contains(path) || finding.Changes.Any(change => change.Path == path);

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
