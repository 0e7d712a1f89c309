using Shouldly;
using SshLab.Containers.Images;

namespace SshLab.Tests.Containers;

public sealed class LabImagesTests
{
    [Test]
    public void Every_image_has_a_name_of_its_own_and_says_what_it_shows()
    {
        LabImages.All.Select(image => image.Name).ShouldBeUnique();
        LabImages.All.ShouldAllBe(image => image.Description.Contains($"OpenSSH {image.OpenSsh}", StringComparison.Ordinal));
    }

    [Test]
    public void Every_image_brings_all_that_its_Dockerfile_copies()
    {
        foreach (var image in LabImages.All)
        {
            var context = BuildContext.Of(image);
            var copied = Text(context, "Dockerfile").Split('\n').Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
                .SelectMany(line => line.Split(' ')[1..^1]);
            copied.Append("Dockerfile").ShouldAllBe(file => context.Files.ContainsKey(file), image.Name);
        }
    }

    [Test]
    public void Upstream_has_a_Dockerfile_of_its_own_and_shares_the_rest()
    {
        var upstream = BuildContext.Of(LabImages.Find("upstream"));
        var debian = BuildContext.Of(LabImages.Find("bookworm"));
        upstream.Files["Dockerfile"].ShouldNotBe(debian.Files["Dockerfile"]);
        upstream.Files["start"].ShouldBe(debian.Files["start"]);
    }

    [Test]
    public void A_tag_stays_while_nothing_changes_and_differs_between_images()
    {
        ImageStore.Tag(LabImages.Find("trixie")).ShouldBe(ImageStore.Tag(LabImages.Find("trixie")));
        LabImages.All.Select(ImageStore.Tag).ShouldBeUnique();
    }

    [Test]
    public void A_changed_byte_is_another_hash_and_so_is_a_byte_moved_to_the_next_file()
    {
        string[] hashes =
        [
            Hash(("a", "12"), ("b", "3")),
            Hash(("a", "1"), ("b", "23")),
            Hash(("a", "12"), ("b", "4")),
            Hash(("a", "12"), ("c", "3")),
            new BuildContext(Files(("a", "12"), ("b", "3"))).Hash("more"),
        ];
        hashes.ShouldBeUnique();
        Hash(("b", "3"), ("a", "12")).ShouldBe(hashes[0]);
    }

    [Test]
    public void An_unknown_image_is_answered_with_those_there_are() =>
        Should.Throw<BadInputException>(() => LabImages.Find("buster")).Message.ShouldContain("bookworm");

    [Test]
    public void A_release_whose_index_may_be_stale_is_made_without_that_check()
    {
        DebianBootstrap.Arguments(LabImages.Find("forky"), "/out.tar").ShouldBe(["--variant=minbase", "--aptopt=Acquire::Check-Valid-Until \"false\"", "forky", "/out.tar"]);
        DebianBootstrap.Arguments(LabImages.Find("bookworm"), "/out.tar").ShouldBe(["--variant=minbase", "bookworm", "/out.tar"]);
    }

    private static string Hash(params (string, string)[] files) => new BuildContext(Files(files)).Hash();

    private static Dictionary<string, byte[]> Files(params (string Name, string Text)[] files) =>
        files.ToDictionary(file => file.Name, file => System.Text.Encoding.UTF8.GetBytes(file.Text));

    private static string Text(BuildContext context, string file) => System.Text.Encoding.UTF8.GetString(context.Files[file]);
}
