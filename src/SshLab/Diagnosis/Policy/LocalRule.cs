using System.Text.RegularExpressions;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis.Policy;

/// <summary>A rule made on the server itself from which the label comes that the policy expects of a path.</summary>
/// <param name="Evidence">The rule, and where it stands.</param>
/// <param name="ByHand">The command that takes it back; where it makes a place a home, the one that makes the path one of keys there.</param>
internal sealed record LocalRule(string Evidence, string ByHand)
{
    /// <summary>The rule that decides about a path; null when none of the server's own does.</summary>
    /// <remarks>Source: libselinux <c>label_file.c</c>: the path is replaced by an equivalence first, and the last rule that matches decides.</remarks>
    public static LocalRule? For(PathFacts path, SelinuxFacts selinux)
    {
        var equivalence = selinux.LocalEquivalences.Where(rule => PathResolution.IsWithin(path.Path, rule.Path)).MaxBy(rule => rule.Path.Length);
        var name = equivalence is null ? path.Path : equivalence.Like.TrimEnd('/') + path.Path[equivalence.Path.Length..];
        var directory = $"/etc/selinux/{selinux.Policy}/contexts/files";
        if (selinux.LocalFileContexts.LastOrDefault(rule => Decides(rule, name, path)) is { } rule)
        {
            return new($"a rule made on this server itself says so: {VisibleText.Of(string.Join(' ', new[] { rule.Expression, rule.Kind, rule.Context }.OfType<string>()))} ({directory}/file_contexts.local, line {rule.Line})",
                $"semanage fcontext -d {(Letter(rule.Kind) is { } letter ? $"-f {letter} " : "")}{ShellQuoting.Quote(VisibleText.Whole(rule.Expression))}");
        }
        return equivalence is null ? null : new(
            $"a rule made on this server itself labels {VisibleText.Of(equivalence.Path)} like {VisibleText.Of(equivalence.Like)} ({directory}/file_contexts.subs, line {equivalence.Line})",
            PathResolution.IsWithin(equivalence.Like, "/home")
                ? $"semanage fcontext -a -t {PolicyRefusals.KeyType} {ShellQuoting.QuoteIfNeeded(VisibleText.Whole(Regex.Escape(name)))}"
                : $"semanage fcontext -d {ShellQuoting.QuoteIfNeeded(VisibleText.Whole(equivalence.Path))}");
    }

    private static bool Decides(LocalFileContext rule, string name, PathFacts path) =>
        (path.ExpectedContext is null || ContextType.Of(rule.Context) == ContextType.Of(path.ExpectedContext))
        && (rule.Kind is null || rule.Kind == path.Kind switch { PathKind.Directory => "-d", PathKind.File => "--", PathKind.Link => "-l", _ => "" })
        && Matches(rule.Expression, name);

    // The expression comes from the server: without backtracking it takes no more time than its length, and one that cannot be read so
    // decides nothing. A clock would let a busy machine decide.
    private static bool Matches(string expression, string name)
    {
        try
        {
            return Regex.IsMatch(name, $@"\A(?:{expression})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline, Regex.InfiniteMatchTimeout);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>How semanage-fcontext(8) calls a kind of file.</summary>
    private static string? Letter(string? kind) => kind switch { null => null, "--" => "f", _ => kind[1..] };
}
