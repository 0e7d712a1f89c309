using System.IO.Compression;
using System.Xml.Linq;

namespace SshLab.Packages.Tests;

/// <summary>What is in each package.</summary>
public sealed class PackageTests
{
    public static IReadOnlyList<string> Ids => Packed.Ids;

    public static IReadOnlyList<string> Libraries => Packed.Libraries;

    [TestCaseSource(nameof(Ids))]
    public async Task A_package_has_its_readme_its_licence_and_what_it_is(string id)
    {
        await using var package = await ZipFile.OpenReadAsync(Packed.File(id));
        var names = package.Entries.Select(entry => entry.FullName).ToList();

        names.ShouldContain("README.md");
        names.ShouldContain("LICENSE");
        var words = XDocument.Load(await package.GetEntry($"{id}.nuspec").ShouldNotBeNull().OpenAsync()).Root.ShouldNotBeNull().Elements().Single()
            .Elements().GroupBy(element => element.Name.LocalName).ToDictionary(group => group.Key, group => group.First().Value);
        words["license"].ShouldBe("MIT");
        words["readme"].ShouldBe("README.md");
        words["description"].ShouldNotBe("Package Description");
    }

    [TestCaseSource(nameof(Libraries))]
    public async Task A_librarys_package_has_its_documentation_and_its_symbols(string id)
    {
        await using var package = await ZipFile.OpenReadAsync(Packed.File(id));
        await using var symbols = await ZipFile.OpenReadAsync(Packed.File(id, "snupkg"));

        package.Entries.Select(entry => entry.FullName).ShouldContain($"lib/net10.0/{id}.xml");
        symbols.Entries.Select(entry => entry.FullName).ShouldContain($"lib/net10.0/{id}.pdb");
    }

    [TestCaseSource(nameof(Ids))]
    public async Task What_is_packed_twice_is_the_same(string id)
    {
        var again = Directory.CreateTempSubdirectory("sshlab-packed-again-").FullName;
        try
        {
            await Packed.PackAsync(id, again);

            (await ContentsAsync(Path.Combine(again, $"{id}.{Packed.Version}.nupkg"))).ShouldBe(await ContentsAsync(Packed.File(id)));
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    // The zip's own bookkeeping has a random name; what people get out of a package is the rest.
    private static async Task<IReadOnlyList<string>> ContentsAsync(string file)
    {
        await using var package = await ZipFile.OpenReadAsync(file);
        return [.. package.Entries.Where(entry => !entry.FullName.StartsWith("package/", StringComparison.Ordinal) && entry.FullName != "_rels/.rels").Select(entry => $"{entry.FullName} {entry.Length} {entry.Crc32:x8}")];
    }
}
