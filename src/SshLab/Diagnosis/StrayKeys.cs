using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>Files with the client's key in which sshd does not look for this account.</summary>
internal static class StrayKeys
{
    private const string Usual = ".ssh/authorized_keys";

    private static readonly string[] Backups = ["~", ".bak", ".old", ".orig", ".save", ".swp", ".dpkg-old", ".rpmsave", ".backup"];

    public static bool HaveTheKey(FactSet facts) => Misnamed(facts) is not null || OfOthers(facts) is not null;

    /// <summary>A file in the account's own home with the key in a form that sshd would read.</summary>
    public static StrayKeyFile? Misnamed(FactSet facts) =>
        facts is { Server: { Account: { } account } server, Client: not null }
            ? server.StrayKeyFiles.FirstOrDefault(file =>
                IsInHome(file.Path, account)
                && !IsSomethingElse(Path.GetFileName(file.Path))
                && HoldsKey(file, facts))
            : null;

    /// <summary>The file at the usual place, holding the key, when sshd was told not to look there; null when there is none.</summary>
    public static StrayKeyFile? AtTheUsualPlace(LoginView login) =>
        login.Server.StrayKeyFiles.FirstOrDefault(file => IsUsualPlace(file.Path, login) && HoldsKey(file, login.Facts));

    /// <summary>Whether sshd reads keys there by default; a second name beside a first one that it reads is no place of its own, but a wrong name.</summary>
    public static bool IsUsualPlace(string path, LoginView login) =>
        new[] { login.Account.RealHome, login.Account.Home }.OfType<string>()
            .Any(home => path == $"{home}/{Usual}" || (path == $"{home}/{Usual}2" && login.Files.All(file => file.File.Path != $"{home}/{Usual}")));

    /// <summary>A key file of another account that holds the key.</summary>
    public static StrayKeyFile? OfOthers(FactSet facts) =>
        facts.Server is { Account: { } account } server
            ? server.StrayKeyFiles.FirstOrDefault(file => file.HasClientKey && !IsInHome(file.Path, account) && file.Account != account.Name)
            : null;

    private static bool HoldsKey(StrayKeyFile file, FactSet facts) =>
        file.Content is { } content && facts.Client is { } client && AuthorizedKeys.Read(content, facts.Server!.Sshd.Version) is var keys
        && client.Keys.Any(key => keys.Admitting(key) is not null);

    // Backups are no mistakes, and the public half of a key pair of the user's own is where it belongs.
    private static bool IsSomethingElse(string name) =>
        Backups.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        || (name.EndsWith(".pub", StringComparison.OrdinalIgnoreCase) && !name.TrimStart('.').StartsWith("aut", StringComparison.OrdinalIgnoreCase));

    private static bool IsInHome(string path, AccountFacts account) =>
        PathResolution.IsWithin(path, account.Home) || (account.RealHome is { } real && PathResolution.IsWithin(path, real));
}
