using Shouldly;

namespace SshLab.Tests.Architecture;

/// <summary>One concept, one file, and files that a reader takes in at once.</summary>
public sealed class SizeTests
{
    private static readonly List<(string Path, int Lines)> Files =
        [.. Repository.SourceFiles("src", "tests").Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadLines(path).Count()))];

    [Test]
    public void No_source_file_is_longer_than_300_lines() =>
        Files.Where(file => file.Lines > 300).ShouldBeEmpty();

    [Test]
    public void Half_of_the_source_files_are_no_longer_than_60_lines() =>
        Files.Select(file => file.Lines).Order().ElementAt(Files.Count / 2).ShouldBeLessThanOrEqualTo(60);

    [Test]
    public void Nine_of_ten_source_files_are_no_longer_than_150_lines() =>
        Files.Select(file => file.Lines).Order().ElementAt(Files.Count * 9 / 10).ShouldBeLessThanOrEqualTo(150);
}
