using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class DiskFullTests
{
    private const string Id = "disk-full";

    private static FactSet With(string content, long available) => FactsOf.Healthy().Content(content)
        .KeyFiles(file => file with { Room = new FileSystemRoom("/home", 8192, available) });

    [Test]
    public void An_empty_file_on_a_full_disk_is_the_disk_s_fault()
    {
        With("", 0).Blockers().ShouldBe([Id]);
        With("", 0).Finding(Id).Cause.ShouldBe(Cause.Environment);
        With("", 0).Finding(Id).Changes.ShouldBeEmpty();
        With("", 0).Finding(Id).Evidence[1].ShouldBe("df: of the 8192 KiB of /home none are left to users");
    }

    [Test]
    public void Where_there_is_room_the_key_was_not_installed()
    {
        With("", 4).Blockers().ShouldBe(["key-not-installed"]);
        With("", 0).KeyFiles(file => file with { Room = null }).Blockers().ShouldBe(["key-not-installed"]);
        With("", 0).KeyFiles(file => file with { Room = new FileSystemRoom("/home", 0, 0) }).Blockers().ShouldBe(["key-not-installed"]);
    }

    [Test]
    public void A_file_with_the_key_is_not_harmed_by_a_full_disk() => With(FactsOf.Line + "\n", 0).Found().ShouldBeEmpty();
}
