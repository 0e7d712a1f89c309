using SshLab.Containers.Engines;
using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>A disposable host with an OpenSSH server that a key logs in to, until it is broken. Disposing removes it, unless it is kept.</summary>
public sealed class Lab : IAsyncDisposable
{
    private readonly IContainerEngine _engine;
    private readonly HostEntry _host;
    private readonly LabState _unbroken;

    internal Lab(LabState state, IContainerEngine engine, HostEntry host, IShell root)
    {
        State = _unbroken = state;
        _engine = engine;
        _host = host;
        Root = root;
    }

    /// <summary>All that is known of it, in one record.</summary>
    public LabState State { get; private set; }

    /// <summary>What people call it: <c>quiet-otter</c>.</summary>
    public string Name => State.Name;

    /// <summary>The kind of host it is.</summary>
    public LabImage Image => LabImages.Find(State.Image);

    /// <summary>The container's name.</summary>
    public string Container => State.Container;

    /// <summary>The address at which its sshd is reached.</summary>
    public string Host => State.Host;

    /// <summary>The port at which its sshd is meant to be reached.</summary>
    public int Port => State.Port;

    /// <summary>The user to log in as.</summary>
    public string User => State.User;

    /// <summary>That user's password: random, and good for this lab only.</summary>
    public string Password => State.Password;

    /// <summary>The private key that logs in; its public half is beside it, with <c>.pub</c>.</summary>
    public string IdentityFile => State.IdentityFile;

    /// <summary>A known_hosts file that holds the host's keys and nothing else.</summary>
    public string KnownHostsFile => State.KnownHostsFile;

    /// <summary>The last scenario that broke it; null while it is healthy.</summary>
    public string? ScenarioId => State.Scenario;

    /// <summary>The login to the lab, apart from this machine's own ssh configuration, known hosts and agent.</summary>
    public Target Target => State.Target;

    /// <summary>A root shell on the host that does not go through its sshd; stays open, milliseconds per script.</summary>
    public IShell Root { get; }

    /// <summary>Starts a lab: engine, image, container, key; ready when its sshd has answered.</summary>
    /// <param name="options">What kind of lab; null: a healthy bookworm host, removed with this object.</param>
    /// <param name="cancellationToken">At any moment: what was started so far is removed.</param>
    /// <exception cref="BadInputException">There is no such image, or the scenario does not apply to it.</exception>
    /// <exception cref="EngineMissingException">No engine answers, and none could be installed.</exception>
    /// <exception cref="ToolFailedException">The engine failed, or the host did not become ready; the message holds its log.</exception>
    public static Task<Lab> StartAsync(LabOptions? options = null, CancellationToken cancellationToken = default) => BeginAsync(options, null, cancellationToken);

    /// <summary>Starts a lab whose container somebody else starts: a test framework, a compose file, an engine's own library. All the rest is as with the other start.</summary>
    /// <param name="options">What kind of lab. Its engine looks after the container, and must know it by the name that <see cref="LabContainer.Spec"/> has.</param>
    /// <param name="startContainer">Starts the container as its <see cref="LabContainer.Spec"/> says; what it throws ends the start, and all is removed.</param>
    /// <param name="cancellationToken">At any moment: what was started so far is removed.</param>
    /// <exception cref="BadInputException">There is no such image, or the scenario does not apply to it.</exception>
    /// <exception cref="EngineMissingException">No engine answers, and none could be installed.</exception>
    /// <exception cref="ToolFailedException">The engine failed, or the host did not become ready; the message holds its log.</exception>
    public static Task<Lab> StartAsync(LabOptions? options, Func<LabContainer, CancellationToken, Task> startContainer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(startContainer);
        return BeginAsync(options, startContainer, cancellationToken);
    }

    private static async Task<Lab> BeginAsync(LabOptions? options, Func<LabContainer, CancellationToken, Task>? startContainer, CancellationToken cancellationToken)
    {
        options ??= new LabOptions();
        var image = options.Check();
        var engine = options.Engine ?? options.Network?.Engine ?? await EngineSetup.EnsureAsync(options.Progress, cancellationToken).ConfigureAwait(false);
        await SshClient.EnsureAsync(options.Progress, cancellationToken).ConfigureAwait(false);
        await LabPruner.PruneOnceAsync(engine, options.Progress, cancellationToken).ConfigureAwait(false);
        startContainer ??= (container, token) => engine.StartAsync(container.Spec, token);
        return await new LabStarter(engine, options, startContainer).StartAsync(image, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds a kept lab again; its engine is not asked for anything yet.</summary>
    /// <exception cref="BadInputException">No lab of that name is kept.</exception>
    public static Task<Lab> AttachAsync(string name, CancellationToken cancellationToken = default) => AttachAsync(name, null, cancellationToken);

    /// <summary>Finds a kept lab again.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="engine">Its engine; null: the one on record, which is not asked for anything yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadInputException">No lab of that name is kept.</exception>
    public static async Task<Lab> AttachAsync(string name, IContainerEngine? engine, CancellationToken cancellationToken = default)
    {
        var state = LabRegistry.Find(name)
            ?? throw new BadInputException($"There is no lab called {name}. {Known()}");
        engine ??= await EngineFinder.NamedAsync(state.Engine, cancellationToken).ConfigureAwait(false);
        var host = new HostEntry(engine, state.Container, LabImages.Find(state.Image).Entrance, LabDirectory.Of(state.Name).Door);
        return new Lab(state, engine, host, new RootChannel(host, $"lab:{state.Name}"));
    }

    /// <summary>Breaks the host as the scenario says; from then on the login goes to the scenario's port.</summary>
    /// <exception cref="BadInputException">The scenario does not apply to the lab's image.</exception>
    /// <exception cref="ToolFailedException">The scenario's script failed.</exception>
    public async Task BreakAsync(IScenario scenario, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        LabOptions.CheckApplies(scenario, Image);
        var state = State with { Scenario = scenario.Id, User = scenario.User, Port = State.PublishedPort(scenario.Port) ?? State.Port };
        State = scenario.Client is { } client ? await LabClient.SetUpAsync(state, client, cancellationToken).ConfigureAwait(false) : state;
        var key = await File.ReadAllTextAsync(IdentityFile + ".pub", cancellationToken).ConfigureAwait(false);
        await LabHost.SeedAsync(Root, scenario.Seed, key.Trim(), LabClient.AuthorityOf(State), cancellationToken).ConfigureAwait(false);
        if (LabRegistry.Find(Name) is not null)
            LabRegistry.Write(State);
    }

    /// <summary>Takes the client's side back to where it was before a scenario; the host is the caller's to restore.</summary>
    internal async Task ForgetScenarioAsync(CancellationToken cancellationToken)
    {
        await LabClient.CleanUpAsync(State, cancellationToken).ConfigureAwait(false);
        LabClient.Remove(State);
        State = _unbroken;
    }

    /// <summary>Starts a program as root on the host and hands over its streams; it does not go through its sshd.</summary>
    /// <param name="command">The program and its arguments, one item each.</param>
    public IContainerProcess Open(IReadOnlyList<string> command) => _host.Open(command);

    /// <summary>Returns sshd's debug log, at most its last 4 MiB.</summary>
    public Task<string> SshdLogAsync(CancellationToken cancellationToken = default) => LabHost.SshdLogAsync(Root, cancellationToken);

    /// <summary>Returns what SELinux denied on the host since it started, an AVC record a line, at most 4 MiB; empty where nothing was, or where there is no SELinux.</summary>
    public Task<string> DenialsAsync(CancellationToken cancellationToken = default) => LabHost.DenialsAsync(Root, cancellationToken);

    /// <summary>Removes the lab, kept or not: its container, its keys, its entry.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken = default)
    {
        await Root.DisposeAsync().ConfigureAwait(false);
        await LabClient.CleanUpAsync(State, cancellationToken).ConfigureAwait(false);
        await _engine.RemoveAsync(Container, cancellationToken).ConfigureAwait(false);
        LabRegistry.Forget(Name);
    }

    /// <summary>Lets go of the lab, and removes it unless it is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (State.Kept)
            await Root.DisposeAsync().ConfigureAwait(false);
        else
            await RemoveAsync().ConfigureAwait(false);
    }

    private static string Known()
    {
        var names = LabRegistry.List().Select(lab => lab.Name).ToList();
        return names.Count == 0 ? "None is kept: `sshlab lab up` starts one." : $"Kept labs: {string.Join(", ", names)}.";
    }
}
