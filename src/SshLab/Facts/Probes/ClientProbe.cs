using SshLab.Parsing;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>Collects what is so on the client: what ssh's configuration comes to for a target, its identities, the agent's keys.</summary>
public static class ClientProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Looks at this machine; nothing is changed and nobody is asked. A missing or damaged identity is a fact, not an error.</summary>
    /// <exception cref="BadInputException">ssh does not accept what the target says. A configuration file that it refuses is a fact, not an error.</exception>
    /// <exception cref="ToolFailedException">There is no <c>ssh</c> on this machine.</exception>
    public static async Task<ClientFacts> CollectAsync(Target target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return await CollectAsync(target, await SshConfigDump.AskAsync(target, cancellationToken).ConfigureAwait(false), new IdentityReadings(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same where ssh was asked about its configuration already, and where others read identities too.</summary>
    internal static async Task<ClientFacts> CollectAsync(Target target, SshConfigDump dump, IdentityReadings readings, CancellationToken cancellationToken)
    {
        var release = await SshRelease.AskAsync(cancellationToken).ConfigureAwait(false);
        var asked = await ClientConfigProbe.ReadAsync(target, dump, cancellationToken).ConfigureAwait(false);
        asked = asked with { Problems = [.. asked.Problems, .. UnsetVariables.In(target, asked)] };
        var configuration = asked.Values;
        var facts = new ClientFacts
        {
            SshVersion = release.Text,
            User = First(configuration, "user") ?? target.User ?? OptionOf(target, "User") ?? Environment.UserName,
            HostName = First(configuration, "hostname") ?? target.Host,
            Port = int.TryParse(First(configuration, "port"), out var port) ? port : target.Port ?? 22,
            Configuration = configuration,
            ConfigurationFiles = asked.Files,
            ConfigurationProblems = asked.Problems,
            Options = target.Options,
            JumpLoop = dump.JumpLoop,
            UserNamed = target.User is not null || OptionOf(target, "User") is not null,
            ControlMaster = await ControlMasterProbe.FindAsync(target, First(configuration, "controlpath"), cancellationToken).ConfigureAwait(false),
        };
        var home = await HomeAsync(cancellationToken).ConfigureAwait(false);
        facts = await AgentProbe.AddAsync(facts, home, cancellationToken).ConfigureAwait(false);
        var identities = await IdentitiesAsync(target, facts, home, readings, cancellationToken).ConfigureAwait(false);
        List<string> certificateFiles = [.. (configuration.GetValueOrDefault("certificatefile") ?? []).Where(path => path != "none").Select(path => IdentityPath.Expand(path, home, facts))];
        string[] paths =
        [
            .. identities.SelectMany(identity => new[] { identity.Path, identity.Path + ".pub", identity.Path + "-cert.pub", identity.ClosedDirectory, identity.Path.EndsWith(".pub", StringComparison.Ordinal) ? identity.Path[..^4] : null }).OfType<string>(),
            .. certificateFiles, .. SocketDirectories(First(configuration, "controlpath")),
            .. OwnConfiguration(target, home), .. asked.Files.Select(file => file.Path), .. asked.Problems.Select(problem => problem.File),
        ];
        facts = facts with
        {
            UnreadConfiguration = OwnConfiguration(target, home).FirstOrDefault(path => asked.Problems.Count == 0 && File.Exists(path) && asked.Files.All(file => file.Path != path)),
            MissingKnownHosts = [.. (First(configuration, "userknownhostsfile") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(path => !File.Exists(path))],
            Files = await ClientFilesProbe.LookAsync(paths, cancellationToken).ConfigureAwait(false),
            Identities = identities,
            Keys = KeysOf(identities, First(configuration, "identitiesonly") == "yes" ? [] : facts.AgentKeys),
        };
        facts = WithCertificates(facts, certificateFiles, home);
        return facts with { OtherKeys = await OtherKeysProbe.FindAsync(facts, home, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>The user's own configuration file, which ssh passes over without a word where it cannot open it; none where another was named.</summary>
    private static IEnumerable<string> OwnConfiguration(Target target, string home) => target.ConfigFile is null ? [Path.Combine(home, ".ssh", "config")] : [];

    /// <summary>The directory in which a shared connection has its socket, and the one above; none where there is no such connection.</summary>
    private static IEnumerable<string> SocketDirectories(string? controlPath) =>
        controlPath is null or "none" ? [] : new[] { Path.GetDirectoryName(controlPath), Path.GetDirectoryName(Path.GetDirectoryName(controlPath)) }.OfType<string>().Where(path => path.Length > 0);

    private static string? OptionOf(Target target, string keyword) => target.Options.Select(option => option.Split(['=', ' '], 2, StringSplitOptions.TrimEntries))
        .FirstOrDefault(words => words.Length == 2 && words[0].Equals(keyword, StringComparison.OrdinalIgnoreCase))?[1];

    private static ClientFacts WithCertificates(ClientFacts facts, IReadOnlyList<string> configured, string home)
    {
        var folders = facts.Identities.Select(identity => Path.GetDirectoryName(identity.Path)).Append(Path.Combine(home, ".ssh")).OfType<string>().Where(folder => folder.Length > 0);
        facts = CertificateProbe.Add(facts, configured, folders);
        // A named identity, or IdentitiesOnly, leaves out what the agent holds besides.
        if (facts.Identities.Any(identity => identity.Named) || First(facts.Configuration, "identitiesonly") == "yes")
            return facts;
        var found = facts.Certificates;
        return facts with { Certificates = [.. found, .. facts.AgentCertificates.Where(held => !found.Any(one => one.Certificate.Base64 == held.Base64)).Select(held => new ClientCertificate("the agent", held))] };
    }

    private static async Task<IReadOnlyList<IdentityFacts>> IdentitiesAsync(Target target, ClientFacts facts, string home, IdentityReadings readings, CancellationToken cancellationToken)
    {
        var named = target.IdentityFile is null ? null : IdentityPath.Expand(target.IdentityFile, home, facts);
        var configured = facts.Configuration.GetValueOrDefault("identityfile") ?? [];
        var paths = configured.Where(path => path != "none").Select(path => IdentityPath.Expand(path, home, facts));
        var identities = new List<IdentityFacts>();
        foreach (var path in (named is null ? paths : paths.Prepend(named)).Distinct())
            identities.Add(await readings.ReadAsync(path, path == named, cancellationToken).ConfigureAwait(false));
        return identities;
    }

    /// <summary>The home that ssh uses: the passwd entry's, whatever HOME says.</summary>
    internal static async Task<string> HomeAsync(CancellationToken cancellationToken)
    {
        // The number is asked of a program only where the kernel does not tell it.
        var result = await RunAsync("sh", ["-c", """exec getent passwd "${0:-$(id -u)}" """, EffectiveUser() ?? ""], cancellationToken).ConfigureAwait(false);
        return result.OutputText.Split('\n')[0].Split(':') is [_, _, _, _, _, { Length: > 0 } home, ..] ? home : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
    }

    /// <summary>The number of the user as whom this process acts; null where there is no /proc of Linux's.</summary>
    private static string? EffectiveUser()
    {
        const string status = "/proc/self/status";
        return !File.Exists(status) ? null : File.ReadLines(status).Select(line => line.Split('\t')).FirstOrDefault(words => words is ["Uid:", _, _, ..])?[2];
    }

    private static IReadOnlyList<PublicKey> KeysOf(IReadOnlyList<IdentityFacts> identities, IReadOnlyList<PublicKey>? agent)
    {
        var named = identities.Where(identity => identity.Named).ToList();
        return
        [
            .. (named.Count > 0 ? named : identities).Select(identity => identity.PublicKey ?? identity.KeyOnceTidy ?? identity.PublicKeyBeside).OfType<PublicKey>()
                .Concat(named.Count > 0 ? [] : agent ?? []).Distinct(),
        ];
    }

    private static string? First(IReadOnlyDictionary<string, IReadOnlyList<string>> configuration, string keyword) =>
        configuration.GetValueOrDefault(keyword)?[0];

    private static Task<ProcessResult> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        new ProcessCommand(program, arguments) { Timeout = Limit, Environment = SshOptions.Environment }.RunAsync(cancellationToken);
}
