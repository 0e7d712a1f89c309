using SshLab.Containers.Images;
using SshLab.Containers.Labs;

namespace SshLab.LabTests.Labs;

[CancelAfter(120_000)]
public sealed class LabNetworkTests
{
    [Test]
    public async Task Labs_on_a_network_reach_each_other_by_name_under_SELinux_too_and_others_do_not(CancellationToken cancellationToken)
    {
        var image = LabImages.All.First(one => one.SELinux);
        ImageSetUp.Require(image);
        await using var network = await LabNetwork.CreateAsync(ImageSetUp.Engine, cancellationToken: cancellationToken);
        await using var first = await Lab.StartAsync(new LabOptions { Network = network }, cancellationToken);
        await using var second = await Lab.StartAsync(new LabOptions { Network = network, Image = image.Name, NetworkAlias = "second" }, cancellationToken);
        await using var outside = await Lab.StartAsync(new LabOptions { Engine = ImageSetUp.Engine }, cancellationToken);

        (await KeysOfAsync(first, "second", cancellationToken)).ShouldContain("second ssh-ed25519");
        (await KeysOfAsync(first, second.Name, cancellationToken)).ShouldContain($"{second.Name} ssh-ed25519");
        (await KeysOfAsync(outside, "second", cancellationToken)).ShouldBeEmpty();
    }

    [TestCase("Second")]
    [TestCase("-x")]
    [TestCase("")]
    [TestCase("two words")]
    public async Task A_name_that_no_host_can_have_is_refused_before_anything_starts(string alias) =>
        (await Should.ThrowAsync<SshLabException>(() => Lab.StartAsync(new LabOptions { NetworkAlias = alias }))).ShouldBeOfType<BadInputException>().Message.ShouldContain("hyphens");

    private static async Task<string> KeysOfAsync(Lab from, string host, CancellationToken cancellationToken) =>
        (await from.Root.RunAsync(new("ssh-keyscan -T 5 -t ed25519 \"$host\" 2> /dev/null") { Variables = new Dictionary<string, string> { ["host"] = host } }, cancellationToken)).OutputText;
}
