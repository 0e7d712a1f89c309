using System.Runtime.CompilerServices;
using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.KeyContent;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Diagnosis.Policy;
using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>The account and its key files, seen together: sshd tries every file, so one that is bad blocks only if no other lets the login in.</summary>
internal sealed class LoginView
{
    // All rules judge the same facts, one after the other; what they see in them is worked out once. It is a function of the facts alone.
    private static readonly ConditionalWeakTable<FactSet, LoginView> Seen = [];

    private readonly Lazy<KeyDamage.Case?> _damage;
    private readonly Lazy<CertificateView?> _certificate;
    private readonly Lazy<IReadOnlyList<PolicyRefusal>> _refusals;

    private LoginView(FactSet facts, ServerFacts server, AccountFacts account)
    {
        (Facts, Server, Account) = (facts, server, account);
        Files = [.. server.KeyFiles!.Select(file => KeyFileView.Of(file, account, facts))];
        Policy = new LoadedPolicy(server);
        _damage = new(() => KeyDamage.Find(this));
        _certificate = new(() => CertificateView.Of(this));
        _refusals = new(() => PolicyRefusals.Of(this));
    }

    /// <summary>All facts, the client's keys among them.</summary>
    public FactSet Facts { get; }

    public ServerFacts Server { get; }

    public AccountFacts Account { get; }

    /// <summary>The key files, in sshd's order.</summary>
    public IReadOnlyList<KeyFileView> Files { get; }

    /// <summary>Whether a file holds one of the client's keys as sshd wants it.</summary>
    public bool HasKey => Files.Any(file => file.HoldsKey == true);

    /// <summary>The line that keeps this login out by its options, because no line lets it in: of several the one that refuses for the fewest reasons; null when it is not so, or not known.</summary>
    public KeyLine? RefusingLine => KeyLines.ToList() is { Count: > 0 } lines && lines.TrueForAll(line => line.Admits == false) ? lines.MinBy(line => line.Refusals.Count) : null;

    /// <summary>Why it is not known whether a line's options keep this login out; null when it is known, or a line lets it in.</summary>
    public string? UnknownOfOptions => KeyLines.Any(line => line.Admits == true) ? null : KeyLines.Select(line => line.UnknownBecause).FirstOrDefault(because => because is not null);

    /// <summary>All lines with the client's keys, in sshd's order; where none is undamaged, the one that mending makes.</summary>
    public IEnumerable<KeyLine> KeyLines => Damage is { } damaged ? KeyLine.MendedOf(damaged, Server) : Files.SelectMany(file => file.KeyLines);

    /// <summary>The client's key where it stands damaged; null when it does not, or stands somewhere undamaged as well.</summary>
    public KeyDamage.Case? Damage => _damage.Value;

    /// <summary>The client's certificate; null when it has none.</summary>
    public CertificateView? Certificate => _certificate.Value;

    /// <summary>Whether the login is meant to go by a certificate: the client has one, and its key is installed nowhere in any form.</summary>
    public bool MeansCertificate => Certificate is not null && !HasKey && Damage is null && !StrayKeys.HaveTheKey(Facts);

    /// <summary>The SELinux policy of the server.</summary>
    public LoadedPolicy Policy { get; }

    /// <summary>What that policy refuses on the way to the key files; only to be asked where SELinux runs.</summary>
    public IReadOnlyList<PolicyRefusal> Refusals => _refusals.Value;

    /// <summary>What sshd logged: of this login alone where it was watched, else the last lines that are about the user.</summary>
    public IReadOnlyList<string> Log => Facts.ServerLog?.Lines ?? Server.Sshd.Log;

    /// <summary>The program that may hand out the key though no file holds it; null when there is none.</summary>
    public string? KeyCommand => HasKey ? null : Server.Sshd.AuthorizedKeysCommand;

    /// <summary>Whether it is certain that the home directory does not exist.</summary>
    public bool IsHomeMissing => Account.Home.Length == 0 || PathResolution.Follow(Account.Home, Server.Paths).End is PathKind.Missing or PathKind.File or PathKind.Other;

    /// <summary>Whether that is why there are no keys: sshd looks for them in that home only.</summary>
    public bool IsHomeMissingWithTheKeys => IsHomeMissing && (Files.Count > 0 || Account.Home.Length == 0) && Files.All(file => PathResolution.IsWithin(file.File.Path, Account.Home));

    /// <summary>The mount without which there are no keys: it is planned above the home, missing, and what lies below has no key that lets in; null when that is not so.</summary>
    public PlannedMount? MissingMount => HasKey || Damage is not null || KeyCommand is not null ? null : HomeMount.Missing(Server, Files.Select(file => file.File.Path));

    /// <summary>Where the keys were left when passwd got another home for the account; null when they were not.</summary>
    public string? OldHome => HasKey || Damage is not null || KeyCommand is not null || MissingMount is not null ? null : Account.OldHome;

    /// <summary>The empty key file on a file system that is full, where no key is found anywhere; null when that is not so.</summary>
    public KeyFileFacts? EmptyOnAFullDisk => HasKey || Damage is not null || KeyCommand is not null || MissingMount is not null || MeansCertificate || StrayKeys.HaveTheKey(Facts) ? null
        : Files.Select(file => file.File).FirstOrDefault(file => file is { Content.Length: 0, Room: { Size: > 0, Available: <= 0 } });

    /// <summary>Whether another rule has the reason why there is no key where sshd looks.</summary>
    public bool KeysAreElsewhere => MissingMount is not null || OldHome is not null || EmptyOnAFullDisk is not null;

    /// <summary>Sees the facts together; null when they do not name an account and its key files, with the reason.</summary>
    public static LoginView? Of(FactSet facts, out string because)
    {
        because = WhyNot(facts);
        if (because.Length > 0)
            return null;
        return Seen.GetValue(facts, known => new LoginView(known, known.Server!, known.Server!.Account!));
    }

    /// <summary>How much a fault of this file matters: it blocks when the key should come from here, and from no other file or program.</summary>
    public Severity SeverityFor(KeyFileView file) =>
        Certificate?.LetsIn == true || IsNotMeant(file) || (MeansCertificate && Certificate!.Routes.All(route => route.File is null)) || (KeyCommand is not null && Damage is null && Files.All(read => read.HoldsKey == false)) || Files.Any(other => !ReferenceEquals(other, file) && other.LetsIn == true) || !MeantFiles().Exists(meant => ReferenceEquals(meant, file)) ? Severity.Risk : Severity.Blocker;

    /// <summary>Whether it lies outside the home while the key is at the usual place in it: were sshd told to look there, nothing on the way to this file would matter.</summary>
    private bool IsNotMeant(KeyFileView file) =>
        !HasKey && Damage is null && !PathResolution.IsWithin(file.Walk.RealPath, Account.RealHome ?? Account.Home) && StrayKeys.AtTheUsualPlace(this) is not null;

    /// <summary>The files the key should come from: those that hold it, else those that hold it damaged, else those whose content is not known, else the first that exists, else the first.</summary>
    private List<KeyFileView> MeantFiles()
    {
        if (Files.Where(file => file.HoldsKey == true).ToList() is { Count: > 0 } holding)
            return holding.Where(file => !file.IsRefusedByOptions).ToList() is { Count: > 0 } admitting ? admitting : holding;
        if (Damage is { } damaged)
            return [damaged.File];
        if (MeansCertificate)
            return [.. Certificate!.Routes.Select(route => route.File).OfType<KeyFileView>()];
        if (Files.Where(file => file.HoldsKey is null && file.Walk.End is PathKind.File or PathKind.Unknown).ToList() is { Count: > 0 } unseen)
            return unseen;
        return [.. Files.Where(file => file.Walk.End != PathKind.Missing).Concat(Files).Take(1)];
    }

    private static string WhyNot(FactSet facts) => facts switch
    {
        { Server: null } => "there was no way to look at the server: give one with --via",
        { Server.Sshd.Flavour: ServerFlavour.NotOpenSsh } => "the server is not OpenSSH, and its checks are its own",
        { Server.AccountMissing: true } => "the server has no such account",
        { Server.Account: null } => "the account could not be looked up on the server",
        { Server: { KeyFiles: null, Sshd.PassedOver.Count: > 0 } } => "a file that SELinux keeps from sshd says where keys are, and nobody looked where sshd looks instead",
        { Server.KeyFiles: null } => "it is not known where this sshd reads keys: that needs root (sshd -T)",
        _ => "",
    };
}
