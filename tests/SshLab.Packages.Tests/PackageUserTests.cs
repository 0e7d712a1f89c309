using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SshLab.Packages.Tests;

/// <summary>Somebody who has the packages and nothing else of ours: a new test project in an empty folder.</summary>
[CancelAfter(300_000)]
public sealed partial class PackageUserTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sshlab-user-").FullName;

    [TearDown]
    public void The_folder_goes() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_new_test_project_runs_a_scenario_and_compiles_what_the_packages_readmes_show()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Mine.Tests.csproj"), Project());
        await File.WriteAllTextAsync(Path.Combine(_folder, "FirstTest.cs"), Test);
        foreach (var package in Packed.Libraries)
            await File.WriteAllTextAsync(Path.Combine(_folder, $"ReadmeOf{package}.cs"), Compiled($"ReadmeOf{package.Replace(".", "", StringComparison.Ordinal)}", package));
        // Ours are unpacked beside the project, and do not stay among the packages that this user has.
        var result = await Packed.DotnetAsync([new("NUGET_PACKAGES", Path.Combine(_folder, "packages"))], "test", _folder, "--nologo");

        result.OutputText.ShouldMatch(@"Passed:\s+1,");
    }

    private const string Test = """
        using NUnit.Framework;
        using SshLab.Containers.Labs;
        using SshLab.Containers.Scenarios;
        using SshLab.Diagnosis;
        using SshLab.Logins;

        public class FirstTest
        {
            [Test]
            public async Task My_key_is_refused()
            {
                await using var lab = await Lab.StartAsync(new LabOptions { Scenario = ScenarioCatalogue.Find("ssh-dir-world-writable") });

                var report = await Diagnoser.DiagnoseAsync(lab.Target, lab.Root);

                Assert.That(report.Login, Is.EqualTo(LoginOutcome.Refused));
            }
        }
        """;

    // Only one user's test may run where others count: the readmes' code is compiled, not called.
    private static string Compiled(string name, string package)
    {
        var code = string.Join('\n', CodeBlock().Matches(File.ReadAllText(Path.Combine(Packed.Repository, "src", package, "README.md"))).Select(match => match.Groups["code"].Value));
        code.ShouldNotBeEmpty();
        var lines = code.Split('\n').ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal));
        return $$"""
            using SshLab.Containers.Labs;
            using SshLab.Containers.Scenarios;
            {{string.Join('\n', lines[true].Append("using SshLab.Diagnosis;").Concat(Namespaces(package)).Distinct())}}

            internal static class {{name}}
            {
                internal static async Task RunAsync()
                {
            {{string.Join('\n', lines[false])}}
                }
            }
            """;
    }

    private static IReadOnlyList<string> Namespaces(string package) => package switch
    {
        "SshLab.SshNet" => ["using SshLab;", "using SshLab.SshNet;", "using SshLab.SshNet.HostKeys;", "using Renci.SshNet;"],
        "SshLab.Testcontainers" => ["using SshLab.Testcontainers;"],
        _ => [],
    };

    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <NoWarn>NU1603;NU1507</NoWarn>
            <RestoreAdditionalProjectSources>{Packed.Folder}</RestoreAdditionalProjectSources>
            <RestoreFallbackFolders>{Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SshLab.Containers" Version="{Packed.Version}" />
        {string.Join('\n', Packed.Adapters.Select(id => $"    <PackageReference Include=\"{id}\" Version=\"{Packed.Version}\" />"))}
        {string.Join('\n', new[] { "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter" }.Select(id => $"    <PackageReference Include=\"{id}\" Version=\"{VersionOf(id)}\" />"))}
          </ItemGroup>
        </Project>
        """;

    private static string VersionOf(string id) => XDocument.Load(Path.Combine(Packed.Repository, "Directory.Packages.props")).Descendants("PackageVersion")
        .Single(version => (string?)version.Attribute("Include") == id).Attribute("Version").ShouldNotBeNull().Value;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeBlock();
}
