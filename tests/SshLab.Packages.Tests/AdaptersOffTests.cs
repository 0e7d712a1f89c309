using System.Text.Json.Nodes;

namespace SshLab.Packages.Tests;

/// <summary>The switch <c>LabAdapters</c>: off, no project asks an index for what it may not have, and the build says so in one line.</summary>
[CancelAfter(120_000)]
public sealed class AdaptersOffTests
{
    private const string Line = "The adapters to Testcontainers and SSH.NET are off. LabAdapters=true";

    private static readonly string[] Wanted = ["Testcontainers", "SSH.NET"];

    private static string Project(string folder, string name) => Path.Combine(Packed.Repository, folder, name, $"{name}.csproj");

    public static IEnumerable<string> Projects =>
        [Project("src", "SshLab.SshNet"), Project("src", "SshLab.Testcontainers"), Project("tests", "SshLab.Adapters.Tests"), Project("tests", "SshLab.LabTests")];

    [Test]
    public async Task Off_no_project_wants_their_packages_and_on_some_do()
    {
        foreach (var project in Projects)
            (await PackagesAsync(project, "")).Intersect(Wanted).ShouldBeEmpty(project);
        (await Task.WhenAll(Projects.Select(project => PackagesAsync(project, "true")))).SelectMany(ids => ids).Intersect(Wanted).ShouldBe(Wanted, ignoreOrder: true);
    }

    [Test]
    public async Task Off_a_build_says_so_once_and_how_to_switch_them_on()
    {
        (await SaidAsync("")).Split('\n').Count(line => line.Contains(Line, StringComparison.Ordinal)).ShouldBe(1);
        (await SaidAsync("true")).ShouldNotContain(Line);
    }

    private static async Task<string> SaidAsync(string adapters) =>
        (await Packed.DotnetAsync([], "msbuild", Project("src", "SshLab.SshNet"), "-nologo", "-t:SayThatAdaptersAreOff", $"-p:LabAdapters={adapters}")).OutputText;

    private static async Task<IReadOnlyList<string>> PackagesAsync(string project, string adapters)
    {
        var told = await Packed.DotnetAsync([], "msbuild", project, "-nologo", "-getItem:PackageReference", $"-p:LabAdapters={adapters}");
        var packages = JsonNode.Parse(told.OutputText).ShouldNotBeNull()["Items"].ShouldNotBeNull()["PackageReference"].ShouldNotBeNull().AsArray();
        packages.Count.ShouldBeGreaterThan(0);
        return [.. packages.Select(package => package!["Identity"]!.GetValue<string>())];
    }
}
