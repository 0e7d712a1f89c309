using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis;

/// <summary>Facts of a healthy login whose client was looked at too, and small ways to break that side.</summary>
internal static class ClientOf
{
    public const string Folder = "/home/me/.ssh";
    public const string Identity = "/home/me/.ssh/id_ed25519";
    public const string Config = "/home/me/.ssh/config";
    public const int Me = 500;

    public static PublicKey OtherKey { get; } = PublicKey.FromLine(FactsOf.Other)!;

    public static FactSet Healthy() => FactsOf.Healthy().Client(client => client with
    {
        Identities =
        [
            new IdentityFacts { Path = Identity, Named = true, Exists = true, Kind = IdentityKind.PrivateKey, Mode = 0b110_000_000, OwnedByCaller = true, Encrypted = false, PublicKey = FactsOf.Key, PublicKeyBeside = FactsOf.Key },
        ],
        Files = new ClientFiles
        {
            Uid = Me, Gid = Me, Name = "me", Home = "/home/me",
            RealPaths = new Dictionary<string, string> { [Identity] = Identity, [Identity + ".pub"] = Identity + ".pub" },
            Paths = new[] { Node("/", PathKind.Directory, 0, 0b111_101_101), Node("/home", PathKind.Directory, 0, 0b111_101_101), Node("/home/me", PathKind.Directory), Node(Folder, PathKind.Directory), Node(Identity), Node(Identity + ".pub") }
                .ToDictionary(path => path.Path),
        },
    });

    public static PathFacts Node(string path, PathKind kind = PathKind.File, int owner = Me, int mode = 0b110_000_000) =>
        new() { Path = path, Kind = kind, Mode = kind == PathKind.Directory && mode == 0b110_000_000 ? 0b111_000_000 : mode, Uid = owner, Gid = owner, Owner = owner == Me ? "me" : $"{owner}", Links = 1, Identity = $"1:{path.Length}" };

    extension(FactSet facts)
    {
        public FactSet Client(Func<ClientFacts, ClientFacts> change) => facts with { Client = change(facts.Client!) };

        public FactSet WithIdentity(Func<IdentityFacts, IdentityFacts> change) => facts.Client(client => client with { Identities = [change(client.Identities[0]), .. client.Identities.Skip(1)] });

        /// <summary>Gives ssh a configuration file of the caller's, whose Host and Match lines apply as said.</summary>
        public FactSet ConfigFile(string text, params int[] applied) => facts.Client(client => client with
        {
            ConfigurationFiles = [new ClientConfigFile { Path = Config, Content = System.Text.Encoding.UTF8.GetBytes(text), Applied = applied.ToHashSet() }],
            Files = client.Files! with
            {
                RealPaths = new Dictionary<string, string>(client.Files.RealPaths) { [Config] = Config },
                Paths = new Dictionary<string, PathFacts>(client.Files.Paths) { [Config] = Node(Config) },
            },
        });

        /// <summary>Sets what <c>ssh -G</c> printed for a keyword.</summary>
        public FactSet Configured(string keyword, params string[] values) => facts.Client(client => client with
        {
            Configuration = client.Configuration.Where(pair => pair.Key != keyword).Append(new(keyword, values)).ToDictionary(pair => pair.Key, pair => pair.Value),
        });
    }
}
