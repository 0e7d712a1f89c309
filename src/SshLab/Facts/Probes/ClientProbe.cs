using SshLab.Parsing;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>Collects what is so on the client: what ssh's configuration comes to for a target, its identities, the agent's keys.</summary>
public static class ClientProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Looks at this machine; nothing is changed and nobody is asked. A missing or damaged identity is a fact, not an error.</summary>
    /// <exception cref="BadInputException">ssh does not accept its configuration or what the target says.</exception>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine.</exception>
    public static async Task<ClientFacts> CollectAsync(Target target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var version = await RunAsync("ssh", ["-V"], cancellationToken).ConfigureAwait(false);
        var configuration = await ConfigurationAsync(target, cancellationToken).ConfigureAwait(false);
        var facts = new ClientFacts
        {
            SshVersion = (version.Error + version.OutputText).Trim(),
            User = First(configuration, "user") ?? target.User ?? Environment.UserName,
            HostName = First(configuration, "hostname") ?? target.Host,
            Port = int.TryParse(First(configuration, "port"), out var port) ? port : target.Port ?? 22,
            Configuration = configuration,
            AgentKeys = await AgentAsync(First(configuration, "identityagent"), cancellationToken).ConfigureAwait(false),
        };
        var identities = await IdentitiesAsync(target, facts, cancellationToken).ConfigureAwait(false);
        var files = await ClientFilesProbe.LookAsync([.. identities.SelectMany(identity => new[] { identity.Path, identity.Path + ".pub" })], cancellationToken).ConfigureAwait(false);
        var keys = KeysOf(identities, facts.AgentKeys);
        return facts with
        {
            Files = files, Identities = identities, Keys = keys,
            Certificates = await CertificatesAsync(identities, facts, keys, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<IReadOnlyList<ClientCertificate>> CertificatesAsync(IReadOnlyList<IdentityFacts> identities, ClientFacts facts, IReadOnlyList<PublicKey> keys, CancellationToken cancellationToken)
    {
        var home = await HomeAsync(cancellationToken).ConfigureAwait(false);
        var configured = (facts.Configuration.GetValueOrDefault("certificatefile") ?? []).Where(path => path != "none").Select(path => IdentityPath.Expand(path, home, facts));
        return await CertificateProbe.FindAsync(identities, configured, keys, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ConfigurationAsync(Target target, CancellationToken cancellationToken)
    {
        var result = await RunAsync("ssh", target.SshArguments("-G"), cancellationToken).ConfigureAwait(false);
        if (result.ExitCode == 0)
            return Keywords.Read(result.OutputText);
        var said = VisibleText.LinesOf(result.Error, mostLines: 2).ReplaceLineEndings("; ");
        throw new BadInputException($"ssh does not accept its configuration for {target}: {said}. Correct what it names, or leave the configuration out with -F /dev/null.");
    }

    private static async Task<IReadOnlyList<IdentityFacts>> IdentitiesAsync(Target target, ClientFacts facts, CancellationToken cancellationToken)
    {
        var home = await HomeAsync(cancellationToken).ConfigureAwait(false);
        var named = target.IdentityFile is null ? null : IdentityPath.Expand(target.IdentityFile, home, facts);
        var configured = facts.Configuration.GetValueOrDefault("identityfile") ?? [];
        var paths = configured.Where(path => path != "none").Select(path => IdentityPath.Expand(path, home, facts));
        var identities = new List<IdentityFacts>();
        foreach (var path in (named is null ? paths : paths.Prepend(named)).Distinct())
            identities.Add(await IdentityProbe.ReadAsync(path, path == named, cancellationToken).ConfigureAwait(false));
        return identities;
    }

    /// <summary>The home that ssh uses: the passwd entry's, whatever HOME says.</summary>
    private static async Task<string> HomeAsync(CancellationToken cancellationToken)
    {
        var result = await RunAsync("sh", ["-c", """getent passwd "$(id -u)" | cut -d: -f6"""], cancellationToken).ConfigureAwait(false);
        return result.OutputText.Trim() is { Length: > 0 } home ? home : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
    }

    private static async Task<IReadOnlyList<PublicKey>?> AgentAsync(string? socket, CancellationToken cancellationToken)
    {
        if (socket == "none")
            return null;
        var command = new ProcessCommand("ssh-add", "-L") { Timeout = Limit };
        if (socket is not null && socket.StartsWith('/'))
            command = command with { Environment = new Dictionary<string, string?> { ["SSH_AUTH_SOCK"] = socket } };
        var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
        return result.ExitCode switch
        {
            0 => [.. result.OutputText.Split('\n').Select(PublicKey.FromLine).OfType<PublicKey>()],
            1 => [],
            _ => null,
        };
    }

    private static IReadOnlyList<PublicKey> KeysOf(IReadOnlyList<IdentityFacts> identities, IReadOnlyList<PublicKey>? agent)
    {
        var named = identities.Where(identity => identity.Named).ToList();
        return
        [
            .. (named.Count > 0 ? named : identities).Select(identity => identity.PublicKey ?? identity.PublicKeyBeside).OfType<PublicKey>()
                .Concat(named.Count > 0 ? [] : agent ?? []).Distinct(),
        ];
    }

    private static string? First(IReadOnlyDictionary<string, IReadOnlyList<string>> configuration, string keyword) =>
        configuration.GetValueOrDefault(keyword)?[0];

    private static Task<ProcessResult> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        new ProcessCommand(program, arguments) { Timeout = Limit, Environment = SshOptions.Environment }.RunAsync(cancellationToken);
}
