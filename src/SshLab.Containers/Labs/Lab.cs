using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Containers.Labs;

/// <summary>A disposable host with an OpenSSH server that a key logs in to, until it is broken. Disposing removes it, unless it is kept.</summary>
public sealed class Lab : IAsyncDisposable
{
    internal Lab(LabState state, IShell root)
    {
        State = state;
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

    /// <summary>The port at which its sshd is reached.</summary>
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
    /// <exception cref="BadInputException">There is no such image.</exception>
    /// <exception cref="ToolFailedException">The engine failed, or the host did not become ready; the message holds its log.</exception>
    public static Task<Lab> StartAsync(LabOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Finds a kept lab again.</summary>
    /// <exception cref="BadInputException">No lab of that name is kept.</exception>
    public static Task<Lab> AttachAsync(string name, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Breaks the host as the scenario says.</summary>
    /// <exception cref="ToolFailedException">The scenario's script failed.</exception>
    public Task BreakAsync(IScenario scenario, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Returns sshd's debug log, at most its last 4 MiB.</summary>
    public Task<string> SshdLogAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Removes the lab, kept or not: its container, its keys, its entry.</summary>
    public Task RemoveAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Lets go of the lab, and removes it unless it is kept.</summary>
    public ValueTask DisposeAsync() => Root.DisposeAsync();
}
