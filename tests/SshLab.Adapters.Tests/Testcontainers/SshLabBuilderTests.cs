using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;
using SshLab.Testcontainers;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>What makes no sense is said when the container is built, not when it starts.</summary>
public sealed class SshLabBuilderTests
{
    [Test]
    public void An_image_that_is_not_there_is_named_with_the_nearest_and_all_there_are()
    {
        var error = Should.Throw<BadInputException>(() => new SshLabBuilder().WithImage("bookwrm").Build());
        error.Message.ShouldContain("There is no lab image 'bookwrm'. Did you mean 'bookworm'?");
        LabImages.All.ShouldAllBe(image => error.Message.Contains(image.Name, StringComparison.Ordinal));
    }

    [Test]
    public void A_scenario_that_is_not_there_is_named_with_those_near_it()
    {
        var error = Should.Throw<BadInputException>(() => new SshLabBuilder().WithScenario("ssh-dir-world-writeable").Build());
        error.Message.ShouldStartWith("There is no scenario 'ssh-dir-world-writeable'. Near it: ssh-dir-world-writable");
    }

    [Test]
    public void A_scenario_that_does_not_apply_is_told_with_the_images_that_it_applies_to() =>
        Should.Throw<BadInputException>(() => new SshLabBuilder("bookworm").WithScenario("authorized-keys-moved-from-the-home").Build())
            .Message.ShouldContain("makes no sense on the image bookworm. Take one of: selinux");

    [TestCase("ubuntu:22.04", "There is no lab image 'ubuntu'")]
    [TestCase("docker.io/library/bookworm", "There is no lab image 'library/bookworm'")]
    [TestCase("bookworm:12", "write 'bookworm', not 'bookworm:12'")]
    public void An_image_of_a_registry_is_none_of_ours(string image, string words) =>
        Should.Throw<BadInputException>(() => new SshLabBuilder(image).Build()).Message.ShouldContain(words);

    [Test]
    public void What_a_lab_cannot_have_is_refused_with_what_to_do_in_its_place()
    {
        Should.Throw<BadInputException>(() => new SshLabBuilder().WithName("server").Build()).Message.ShouldContain("WithNetworkAliases");
        Should.Throw<BadInputException>(() => new SshLabBuilder().WithReuse(true).Build()).Message.ShouldContain("Lab.AttachAsync");
    }

    [Test]
    public async Task The_last_scenario_that_was_named_counts_and_the_builder_before_it_stays_as_it_was()
    {
        var healthy = new SshLabBuilder();
        await using var broken = healthy.WithScenario("no-such-scenario").WithScenario(ScenarioCatalogue.Get("home-world-writable")).Build();
        await using var whole = healthy.Build();
        broken.Image.FullName.ShouldBe(ImageStore.Tag(LabImages.Find(SshLabBuilder.DefaultImage)));
        whole.Image.FullName.ShouldBe(broken.Image.FullName);
    }

    [Test]
    public async Task A_host_that_was_not_started_says_so()
    {
        await using var host = new SshLabBuilder().Build();
        Should.Throw<InvalidOperationException>(() => host.Target).Message.ShouldContain("StartAsync");
        (await Should.ThrowAsync<InvalidOperationException>(() => host.ExecAsync(["true"]))).Message.ShouldContain("StartAsync");
    }
}
