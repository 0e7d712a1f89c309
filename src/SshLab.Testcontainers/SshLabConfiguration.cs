using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;

namespace SshLab.Testcontainers;

/// <inheritdoc cref="ContainerConfiguration"/>
public sealed class SshLabConfiguration : ContainerConfiguration
{
    /// <summary>Creates a configuration that says nothing yet.</summary>
    public SshLabConfiguration()
    {
    }

    /// <summary>Creates a configuration of what every resource has.</summary>
    /// <param name="resourceConfiguration">That.</param>
    public SshLabConfiguration(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    /// <summary>Creates a configuration of what every container has.</summary>
    /// <param name="resourceConfiguration">That.</param>
    public SshLabConfiguration(IContainerConfiguration resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    /// <summary>Creates a copy.</summary>
    /// <param name="resourceConfiguration">The original.</param>
    public SshLabConfiguration(SshLabConfiguration resourceConfiguration)
        : this(new SshLabConfiguration(), resourceConfiguration)
    {
    }

    /// <summary>Creates a configuration of two, the later one first.</summary>
    /// <param name="oldValue">What was said before.</param>
    /// <param name="newValue">What counts where both say something.</param>
    public SshLabConfiguration(SshLabConfiguration oldValue, SshLabConfiguration newValue)
        : base(oldValue, newValue)
    {
        Scenario = BuildConfiguration.Combine(oldValue?.Scenario, newValue?.Scenario);
    }

    internal SshLabConfiguration(ScenarioChoice scenario)
    {
        Scenario = scenario;
    }

    internal SshLabConfiguration(WaitStrategy waitStrategy)
        : base(waitStrategies: [waitStrategy])
    {
    }

    /// <summary>How the host is broken; null: it stays healthy.</summary>
    internal ScenarioChoice? Scenario { get; }
}
