using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The private key that was named, or every one that ssh would look for, does not exist on this machine.</summary>
/// <remarks>Source: ssh(1), -i; ssh_config(5), IdentityFile. <c>Identity file … not accessible: No such file or directory</c>, or no word at all for files of the configuration.</remarks>
internal sealed class IdentityMissing : IRule
{
    public string Id => "identity-missing";

    public string Title => "The private key is not there";

    public Cause Cause => Cause.Environment;

    private static readonly string[] Keywords = ["IdentityFile", "IdentityAgent"];

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        var named = client.Identities.FirstOrDefault(identity => identity.Named);
        List<IdentityFacts> meant = [.. named is null ? client.Identities : [named]];
        if (IsToldAnother(client, meant) || IsElsewhere(client, named) || meant.Exists(identity => identity.Exists || identity.ClosedDirectory is not null || IdentityWeight.IsInAgent(identity, client)) || IdentityWeight.OfAgent(client).Count > 0 || IdentityWeight.HasAgentsCertificate(client) || client.ConfigurationProblems.Count > 0)
            return RuleResult.Healthy;
        var other = client.OtherKeys.FirstOrDefault(key => IdentityWeight.ServerTakes(key.Key, facts));
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = named is not null ? $"The private key {VisibleText.Of(named.Path)} does not exist" : meant.Count == 0 ? "ssh is told to use no private key file" : "There is no private key on this machine that ssh would look for",
            Paths = [.. meant.Select(identity => identity.Path)],
            Evidence =
            [
                .. meant.Count == 0 ? [] : new[] { $"nothing stands at {string.Join(", ", meant.Take(8).Select(identity => VisibleText.Of(identity.Path)))}" },
                .. OtherHomes(client),
                .. named is null ? Keywords.SelectMany(keyword => ClientConfiguration.All(client.ConfigurationFiles, keyword).Take(4)).Select(line => line.ToString()) : [],
                .. meant.Where(identity => identity.PublicKeyBeside is not null).Take(2).Select(identity => $"{VisibleText.Of(identity.Path)}.pub is there: the public half alone logs nobody in"),
                .. other is null ? [] : new[] { $"{VisibleText.Of(other.Place)} has {other.Key.Fingerprint}, which the server would take" },
            ],
            NextStep = other is { IsFile: true } ? $"Name that key: -i {VisibleText.Of(other.Place)}."
                : other is not null ? "Let ssh ask that agent: leave -i out, or the IdentityAgent line where one leads elsewhere." : "Name the right file with -i (or IdentityFile), copy the key here from where it was made, or let `sshlab setup` make one.",
        });
    }

    /// <summary>Whether the lack of identities is no lack of a file: with none at all, only a configuration of <c>IdentityFile none</c> leaves ssh without.</summary>
    private static bool IsToldAnother(ClientFacts client, List<IdentityFacts> meant) =>
        meant.Count == 0 && client.Configuration.GetValueOrDefault("identityfile")?[0] != "none";

    /// <summary>Whether nobody named a file, and the key is to come from an agent that does not answer, or from a token: then that is what is wrong, if anything is.</summary>
    private static bool IsElsewhere(ClientFacts client, IdentityFacts? named) => named is null && (client.Agent?.Trouble is not null || client.Configuration.GetValueOrDefault("pkcs11provider")?[0] is { Length: > 0 } and not "none")
        && (client.Configuration.GetValueOrDefault("identityfile")?[0] == "none" || (ClientConfiguration.Deciding(client.ConfigurationFiles, "IdentityFile") is null && ConfigDecision.OnCommandLine("IdentityFile", client) is null));

    /// <remarks>Source: ssh's ssh.c, main: the home is the one of getpwuid(getuid()), whatever HOME says.</remarks>
    private static IEnumerable<string> OtherHomes(ClientFacts client)
    {
        if (client.Files is not { OtherHome: { } other } files)
            yield break;
        yield return $"ssh runs as {VisibleText.Of(files.Name)} and goes by the home directory of passwd{(files.Home is null ? "" : $", {VisibleText.Of(files.Home)}")}: what {VisibleText.Of(other)} holds it does not look at, whatever HOME says";
    }
}
