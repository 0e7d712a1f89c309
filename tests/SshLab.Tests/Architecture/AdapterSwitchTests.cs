using System.Xml.Linq;
using Shouldly;

namespace SshLab.Tests.Architecture;

/// <summary>Without the switch LabAdapters nothing asks a package index for what not every one has.</summary>
public sealed class AdapterSwitchTests
{
    private static readonly string[] BehindTheSwitch = ["Testcontainers", "SSH.NET"];

    [Test]
    public void Packages_of_the_adapters_are_asked_for_behind_the_switch_alone()
    {
        var asked =
            from folder in new[] { "src", "tests" }
            from project in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
            from reference in XDocument.Load(project).Descendants("PackageReference")
            where BehindTheSwitch.Contains(reference.Attribute("Include")?.Value)
            select (Path.GetFileName(project), Condition: reference.Parent?.Attribute("Condition")?.Value);

        var all = asked.ToList();
        all.ShouldNotBeEmpty();
        all.ShouldAllBe(reference => reference.Condition == "'$(LabAdapters)' == 'true'");
    }
}
