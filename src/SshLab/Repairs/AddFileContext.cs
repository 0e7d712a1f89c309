using System.Text.RegularExpressions;

namespace SshLab.Repairs;

/// <summary>Adds a rule to the policy's file contexts, so that a path keeps its type through every relabelling.</summary>
/// <param name="Path">The file or directory that the rule is about.</param>
/// <param name="Type">The SELinux type: <c>ssh_home_t</c>.</param>
/// <param name="WithContents">Whether the rule covers everything below a directory too.</param>
public sealed record AddFileContext(string Path, string Type, bool WithContents = false) : SettingChange
{
    /// <inheritdoc/>
    public override string Kind => "add-file-context";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => [Path];

    /// <summary>The rule's regular expression: the path taken literally.</summary>
    public string Expression => Regex.Escape(Path) + (WithContents ? "(/.*)?" : "");

    /// <inheritdoc/>
    public override PolicySetting Setting => new(PolicySettingKind.FileContext, Expression);

    /// <inheritdoc/>
    public override string NewValue => Type;
}
