using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Images;
using SshLab.Containers.Images;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Testcontainers.Engines;

namespace SshLab.Testcontainers;

/// <summary>
/// Builds hosts with an OpenSSH server, healthy or broken on purpose: <c>new SshLabBuilder().WithImage("bookworm").WithScenario("ssh-dir-world-writable").Build()</c>.
/// An image that is not there yet is made when its first container starts.
/// </summary>
/// <remarks>
/// A host is removed when it is disposed of, or when its start fails, whatever <c>WithCleanUp</c> says. What a crash leaves is found by its
/// labels and removed before the next start, or by <c>sshlab lab prune</c>: Testcontainers' resource reaper (Ryuk) is not started for it.
/// </remarks>
public sealed class SshLabBuilder : ContainerBuilder<SshLabBuilder, SshLabContainer, SshLabConfiguration>
{
    /// <summary>The image of a builder that is told none.</summary>
    public const string DefaultImage = "bookworm";

    /// <summary>Creates a builder of hosts of the image <see cref="DefaultImage"/>.</summary>
    public SshLabBuilder()
        : this(DefaultImage)
    {
    }

    /// <summary>Creates a builder.</summary>
    /// <param name="image">The name of a lab image (<see cref="LabImages"/>): <c>bookworm</c>, <c>selinux</c>; not one of a registry's.</param>
    public SshLabBuilder(string image)
        : this(new SshLabConfiguration())
    {
        DockerResourceConfiguration = Init().WithImage(image).DockerResourceConfiguration;
    }

    private SshLabBuilder(SshLabConfiguration resourceConfiguration)
        : base(resourceConfiguration)
    {
        DockerResourceConfiguration = resourceConfiguration;
    }

    /// <inheritdoc/>
    protected override SshLabConfiguration DockerResourceConfiguration { get; }

    /// <summary>Breaks the host once it works.</summary>
    /// <param name="id">The id of a scenario (<see cref="ScenarioCatalogue"/>).</param>
    public SshLabBuilder WithScenario(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Merge(DockerResourceConfiguration, new SshLabConfiguration(new ScenarioChoice(id, null)));
    }

    /// <summary>Breaks the host once it works.</summary>
    /// <param name="scenario">A scenario, for instance one of your own.</param>
    public SshLabBuilder WithScenario(IScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Merge(DockerResourceConfiguration, new SshLabConfiguration(new ScenarioChoice(scenario.Id, scenario)));
    }

    /// <summary>Returns a host that is still to be started.</summary>
    /// <exception cref="BadInputException">There is no such image or scenario, the scenario does not apply to the image, or something was asked for that a lab cannot have; the message says what there is.</exception>
    /// <exception cref="SshLab.Containers.Engines.EngineMissingException">No engine answers.</exception>
    public override SshLabContainer Build()
    {
        var options = new LabOptions { Image = NameOf(DockerResourceConfiguration.Image), Scenario = DockerResourceConfiguration.Scenario?.Find() };
        var image = options.Check();
        Refuse(DockerResourceConfiguration);
        var endpoint = DockerResourceConfiguration.DockerEndpointAuthConfig ?? DockerEndpoint.Find();
        var start = new SshLabStart(options, endpoint);
        var builder = WithDockerEndpoint(endpoint)
            .WithImage(new DockerImage(ImageStore.Tag(image)))
            .WithImagePullPolicy(PullPolicy.Never)
            .WithCreateParameterModifier(start.Apply);
        builder.Validate();
        return new SshLabContainer(builder.DockerResourceConfiguration, start);
    }

    /// <inheritdoc/>
    protected override SshLabBuilder Init()
    {
        var builder = LabPorts.All.Aggregate(base.Init(), (built, port) => built.WithPortBinding(port, assignRandomHostPort: true))
            .WithResourceReaperSessionId(ResourceSession.Id);
        return builder.Merge(builder.DockerResourceConfiguration, new SshLabConfiguration(new UntilSshdAnswers()));
    }

    /// <inheritdoc/>
    protected override SshLabBuilder Clone(IResourceConfiguration<CreateContainerParameters> resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new SshLabConfiguration(resourceConfiguration));

    /// <inheritdoc/>
    protected override SshLabBuilder Clone(IContainerConfiguration resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new SshLabConfiguration(resourceConfiguration));

    /// <inheritdoc/>
    protected override SshLabBuilder Merge(SshLabConfiguration oldValue, SshLabConfiguration newValue) => new(new SshLabConfiguration(oldValue, newValue));

    private static string NameOf(IImage image)
    {
        // Who has all images come from a mirror has its name before ours, too.
        var isMoved = TestcontainersSettings.ImageNameSubstitution is not null || !string.IsNullOrEmpty(TestcontainersSettings.HubImageNamePrefix);
        var name = LabImages.Find(isMoved ? image.Repository.Split('/')[^1] : image.Repository).Name;
        return isMoved || image is { Tag: null or "latest", Digest: null, Registry: null }
            ? name
            : throw new BadInputException($"A lab image has a name and no more, for SshLab makes it: write '{name}', not '{image.FullName}'.");
    }

    private static void Refuse(SshLabConfiguration configuration)
    {
        if (configuration.Reuse == true)
            throw new BadInputException("A lab cannot be reused (WithReuse): its key and password live as long as its process. Start one that is kept with Lab.StartAsync and Keep, or with `sshlab lab up`, and find it with Lab.AttachAsync.");
        if (configuration.Name is not null)
            throw new BadInputException("A lab names its container itself (WithName), so that any number run at once. For a name that other containers reach it by, use WithNetwork and WithNetworkAliases, or WithHostname.");
    }
}
