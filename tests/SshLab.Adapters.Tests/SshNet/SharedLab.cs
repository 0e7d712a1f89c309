using SshLab.Containers.Labs;

namespace SshLab.Adapters.Tests.SshNet;

/// <summary>One lab for all tests that leave its host as it is.</summary>
[SetUpFixture]
public sealed class SharedLab
{
    private static Lab? _lab;

    internal static Lab Lab => _lab ?? throw new InvalidOperationException("No lab was started.");

    [OneTimeSetUp]
    public async Task It_starts_once_and_root_has_the_key()
    {
        _lab = await Lab.StartAsync(new LabOptions { Image = "bookworm" });
        using var root = await Doors.AsRootAsync(_lab, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task It_is_removed()
    {
        if (_lab is not null)
            await _lab.DisposeAsync();
    }
}
