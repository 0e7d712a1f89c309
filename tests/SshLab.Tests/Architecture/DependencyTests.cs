using System.Text.RegularExpressions;
using Shouldly;
using SshLab.Containers.Labs;

namespace SshLab.Tests.Architecture;

/// <summary>Which way the projects and folders may look.</summary>
public sealed partial class DependencyTests
{
    [Test]
    public void The_library_knows_nothing_of_containers_or_the_console()
    {
        var references = typeof(Target).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        references.ShouldNotContain("SshLab.Containers");
        references.ShouldNotContain("System.Console");
        references.ShouldNotContain("Spectre.Console");
    }

    [Test]
    public void The_lab_looks_at_the_library_and_not_at_the_console()
    {
        var references = typeof(Lab).Assembly.GetReferencedAssemblies().Select(name => name.Name).ToList();

        references.ShouldContain("SshLab");
        references.ShouldNotContain("System.Console");
    }

    [Test]
    public void Rules_do_no_input_or_output_and_read_no_clock()
    {
        var impure = ImpureCode();

        var offences =
            from path in Repository.SourceFiles("src/SshLab/Diagnosis/Rules")
            from line in File.ReadLines(path)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && impure.IsMatch(line)
            select $"{Path.GetFileName(path)}: {line.Trim()}";

        offences.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(async|await|TimeProvider|DateTime|Stopwatch|ProcessCommand|IShell)\b|(?<!\.)\bEnvironment\.|(?<!\.)\b(File|Directory)\.(Read|Write|Open|Exists|Enumerate|Get|Create|Delete)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ImpureCode();
}
