using System.Text;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis;

/// <summary>Facts of a healthy login of alice's, and small ways to break them.</summary>
internal static class FactsOf
{
    public const string Home = "/home/alice";
    public const string Ssh = "/home/alice/.ssh";
    public const string Keys = "/home/alice/.ssh/authorized_keys";
    public const int Alice = 1000;
    public const int Bob = 1001;
    public const string Line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGEg1vNCdLlVQEnYyNVu9kUFPhlnDqHWUlzAvEAKH8e4 alice@laptop";
    public const string Other = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcMERYbICUqLzQ5PkNITVJXXGFma3B1en+EiY6TmJ2i stranger@elsewhere";

    /// <summary>The server's UTC; its own time zone is two hours ahead.</summary>
    public static DateTime Noon { get; } = new(2024, 6, 1, 12, 0, 0, DateTimeKind.Unspecified);

    public const int Today = 20_000;

    /// <summary>What Debian's sshd asks PAM about an account.</summary>
    public static IReadOnlyList<PamLine> DebianPam { get; } =
    [
        new("/etc/pam.d/sshd", 7, "required", "pam_nologin.so", []),
        new("/etc/pam.d/common-account", 17, "[success=1 new_authtok_reqd=done default=ignore]", "pam_unix.so", []),
        new("/etc/pam.d/common-account", 19, "requisite", "pam_deny.so", []),
        new("/etc/pam.d/common-account", 23, "required", "pam_permit.so", []),
    ];

    /// <summary>What Debian's sshd asks PAM when a session begins.</summary>
    public static IReadOnlyList<PamLine> DebianSession { get; } =
    [
        Session(22, "optional", "pam_loginuid.so"),
        Session(40, "[default=1]", "pam_permit.so"),
        Session(41, "requisite", "pam_deny.so"),
        Session(42, "required", "pam_permit.so"),
        Session(43, "required", "pam_unix.so"),
        Session(50, "required", "pam_limits.so"),
    ];

    private static PamLine Session(int line, string control, string module) => new("/etc/pam.d/sshd", line, control, module, []) { OfSession = true };

    public static PublicKey Key { get; } = PublicKey.FromLine(Line)!;

    public static FactSet Healthy(ServerFlavour flavour = ServerFlavour.Debian) => new()
    {
        Client = new ClientFacts { User = "alice", HostName = "127.0.0.1", Port = 22, Keys = [Key] },
        Server = new ServerFacts
        {
            CollectedAs = 0,
            Clock = new ServerClock(Noon, Noon.AddHours(2)),
            ClientAddress = "10.0.0.1",
            Sshd = new SshdFacts
            {
                Flavour = flavour,
                Version = new Version(9, 2),
                Configuration = new Dictionary<string, IReadOnlyList<string>> { ["strictmodes"] = ["yes"], ["usepam"] = ["yes"] },
            },
            Account = new AccountFacts { Name = "alice", Uid = Alice, Gid = Alice, Groups = [Alice], Home = Home, RealHome = Home, Shell = "/bin/bash",
                Shadow = new ShadowFacts { Password = PasswordState.Set, LastChange = Today - 10, Maximum = 99999 }, ShellFound = new ShellFacts { State = ShellState.Usable, Instead = "/bin/bash" } },
            Today = Today,
            NologinFiles = [],
            PamAccount = DebianPam,
            PamSession = DebianSession,
            StartupFiles = [],
            Paths = new[]
            {
                Directory("/", 0), Directory("/home", 0), Directory(Home), Directory(Ssh, mode: 0b111_000_000),
                File(Keys), Missing(Keys + "2"),
            }.ToDictionary(path => path.Path),
            KeyFiles = [KeyFile(Line + "\n"), new KeyFileFacts { Configured = ".ssh/authorized_keys2", Path = Keys + "2" }],
            Groups = new Dictionary<int, GroupFacts>
            {
                [0] = new() { Gid = 0, Name = "root", PrimaryOf = [new("root", 0)] },
                [Alice] = new() { Gid = Alice, Name = "alice", PrimaryOf = [new("alice", Alice)] },
                [Bob] = new() { Gid = Bob, Name = "bob", PrimaryOf = [new("bob", Bob)] },
                [100] = new() { Gid = 100, Name = "users", Members = ["alice", "bob"] },
                [200] = new() { Gid = 200, Name = "empty" },
            },
            Selinux = new SelinuxFacts { Enabled = false },
        },
    };

    public static PathFacts Directory(string path, int owner = Alice, int mode = 0b111_101_101) => Node(path, PathKind.Directory, owner, mode);

    public static PathFacts File(string path, int owner = Alice, int mode = 0b110_000_000) => Node(path, PathKind.File, owner, mode);

    public static PathFacts Missing(string path) => new() { Path = path, Kind = PathKind.Missing };

    public static PathFacts Link(string path, string target, int owner = Alice) => Node(path, PathKind.Link, owner, 0b111_111_111) with { LinkTarget = target };

    private static KeyFileFacts KeyFile(string content) => new() { Configured = ".ssh/authorized_keys", Path = Keys, RealPath = Keys, Content = Encoding.UTF8.GetBytes(content) };

    private static PathFacts Node(string path, PathKind kind, int owner, int mode) =>
        Owned(new PathFacts { Path = path, Kind = kind, Mode = mode, Links = 1, HasAcl = false }, owner, owner);

    public static PathFacts Owned(this PathFacts path, int owner, int group) =>
        path with { Uid = owner, Owner = NameOf(owner), Gid = group, Group = group switch { 100 => "users", 200 => "empty", _ => NameOf(group) } };

    private static string NameOf(int id) => id switch { 0 => "root", Alice => "alice", Bob => "bob", _ => $"{id}" };

    extension(FactSet facts)
    {
        public FactSet Server(Func<ServerFacts, ServerFacts> change) => facts with { Server = change(facts.Server!) };

        public FactSet With(params PathFacts[] paths) => facts.Server(server => server with
        {
            Paths = server.Paths.Values.Concat(paths).GroupBy(path => path.Path).ToDictionary(same => same.Key, same => same.Last()),
        });

        public FactSet Without(string path) => facts.Server(server => server with { Paths = server.Paths.Where(pair => pair.Key != path).ToDictionary() });

        public FactSet Change(string path, Func<PathFacts, PathFacts> change) => facts.With(change(facts.Server!.Paths[path]));

        public FactSet Mode(string path, string octal) => facts.Change(path, facts => facts with { Mode = Convert.ToInt32(octal, 8) });

        public FactSet Owner(string path, int owner, int? group = null) => facts.Change(path, facts => facts.Owned(owner, group ?? facts.Gid!.Value));

        public FactSet KeyFiles(Func<KeyFileFacts, KeyFileFacts> change) =>
            facts.Server(server => server with { KeyFiles = [change(server.KeyFiles![0]), .. server.KeyFiles.Skip(1)] });

        public FactSet Content(ReadOnlyMemory<byte> content) => facts.KeyFiles(file => file with { Content = content });

        public FactSet Unread() => facts.KeyFiles(file => file with { Content = null });

        public FactSet Content(string content) => facts.Content(Encoding.UTF8.GetBytes(content));

        public FactSet StrictModes(string value) => facts.Server(server => server with
        {
            Sshd = server.Sshd with { Configuration = new Dictionary<string, IReadOnlyList<string>> { ["strictmodes"] = [value] } },
        });

        public FactSet Account(Func<AccountFacts, AccountFacts> change) => facts.Server(server => server with { Account = change(server.Account!) });

        public FactSet Shadow(Func<ShadowFacts, ShadowFacts> change) => facts.Account(account => account with { Shadow = change(account.Shadow!) });

        public FactSet Sshd(string keyword, params string[] values) => facts.Server(server => server with
        {
            Sshd = server.Sshd with { Configuration = new Dictionary<string, IReadOnlyList<string>>(server.Sshd.Configuration!) { [keyword] = values } },
        });

        /// <summary>With one module more that PAM asks about accounts, before all others, and the files that it reads; the client comes from 192.0.2.7.</summary>
        public FactSet AskingPam(string module, string arguments, IEnumerable<(string Path, string Text)> files, string control = "required") => facts.Server(server => server with
        {
            PamAccount = [new PamLine("/etc/pam.d/sshd", 2, control, module, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)), .. DebianPam],
            TextFiles = files.Append(("/etc/pam.d/sshd", "# the service\naccount …\n")).ToDictionary(file => file.Item1, file => new TextFileFacts(file.Item1, Encoding.UTF8.GetBytes(file.Item2), false)),
            Sshd = server.Sshd with { AskedFor = new SshdConnection("alice", "192.0.2.7", "192.0.2.7", "192.0.2.1", 22) },
        });

        public FactSet WithoutPam() => facts.Sshd("usepam", "no");

        /// <summary>The ids of the blockers, in order.</summary>
        public string[] Blockers() => [.. RuleBook.Judge(facts).Findings.Where(finding => finding.Severity == Severity.Blocker).Select(finding => finding.Id).Order(StringComparer.Ordinal)];

        /// <summary>The ids of everything found.</summary>
        public string[] Found() => [.. RuleBook.Judge(facts).Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal)];

        /// <summary>What one rule says.</summary>
        public RuleResult By(string id) => RuleBook.Rules.Single(rule => rule.Id == id).Judge(facts);

        /// <summary>The one finding of one rule.</summary>
        public Finding Finding(string id) => facts.By(id).Findings.Single();

        /// <summary>The commands of everything found, in order.</summary>
        public string[] Commands() => [.. RuleBook.Judge(facts).Findings.SelectMany(finding => finding.Changes).Select(change => change.Command)];
    }
}
