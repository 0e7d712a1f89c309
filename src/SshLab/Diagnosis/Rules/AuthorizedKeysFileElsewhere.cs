using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is where keys usually are, and this sshd was told to look elsewhere, or nowhere.</summary>
/// <remarks>Source: sshd_config(5), AuthorizedKeysFile: tokens, several files, absolute paths, <c>none</c>; the default is <c>.ssh/authorized_keys .ssh/authorized_keys2</c>. Nothing is logged.</remarks>
internal sealed class AuthorizedKeysFileElsewhere : IRule
{
    private const string Keyword = "authorizedkeysfile";
    private const string Usual = ".ssh/authorized_keys";

    public string Id => "authorized-keys-file-elsewhere";

    public string Title => "sshd looks for keys elsewhere";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.HasKey || login.Damage is not null || login.Account.Home.Length == 0 || MayComeByCertificate(facts))
            return RuleResult.Healthy;
        var stray = StrayKeys.AtTheUsualPlace(login);
        if (stray is null && login.Files.Count > 0)
            return facts.Client is null ? RuleResult.Unknown("it is not known which key the client presents") : RuleResult.Healthy;
        if (login.KeyCommand is not null)
            return stray is null ? RuleResult.Healthy : KeyCommandText.MayHold(login);
        return Found(login, stray);
    }

    /// <summary>A certificate of a trusted authority needs no key file.</summary>
    private static bool MayComeByCertificate(FactSet facts) =>
        facts.Client?.Keys.Any(key => key.Type.Contains("-cert-", StringComparison.Ordinal)) == true
        && LoginConfiguration.Of(facts.Server!)?.Value("trustedusercakeys") is { } authorities && authorities != "none";

    private RuleResult Found(LoginView login, StrayKeyFile? stray)
    {
        var configuration = LoginConfiguration.Of(login.Server);
        var places = login.Files.Select(file => VisibleText.Of(file.File.Path)).ToList();
        var line = configuration?.Deciding(Keyword) is [var deciding, ..] ? deciding : null;
        IReadOnlyList<Change> changes = line is null || stray is null ? []
            : login.Files.Count == 0 ? ConfigurationEdit.ReplaceArguments(line, Usual, login.Server)
            : ConfigurationEdit.AddArgument(line, Usual, login.Server);
        return ConfigurationRule.Decided(this,
            places.Count == 0 ? "sshd is configured to read no key files" : $"The key is in {VisibleText.Of(stray!.Path)}, and sshd was told to look in {string.Join(", ", places)}",
            [
                .. configuration?.Evidence(Keyword) ?? ["AuthorizedKeysFile as far as the files could be read"],
                .. line?.Arguments.FirstOrDefault(word => word.Value.Contains(' ', StringComparison.Ordinal)) is { } held
                    ? [$"the quotation marks make one name of what stands between them: \"{VisibleText.Of(held.Value)}\", blanks included"] : Array.Empty<string>(),
                places.Count == 0 ? $"so sshd looks in no file for {login.Account.Name}'s keys" : $"for {login.Account.Name} that is {string.Join(", ", places)}",
                .. stray is null ? [] : new[] { $"{VisibleText.Of(stray.Path)} holds the client's key, and is not looked at" },
            ],
            changes,
            places.Count == 0 ? "Ask whoever configured this sshd where keys come from (AuthorizedKeysCommand, certificates)." : $"Have the key put where sshd looks: {places[0]}.",
            configuration?.IsPending(Keyword) == true);
    }
}
