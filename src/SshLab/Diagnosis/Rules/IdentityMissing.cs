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

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        var named = client.Identities.FirstOrDefault(identity => identity.Named);
        List<IdentityFacts> meant = [.. named is null ? client.Identities : [named]];
        if (meant.Count == 0 || meant.Exists(identity => identity.Exists || IdentityWeight.IsInAgent(identity, client)) || IdentityWeight.OfAgent(client).Count > 0 || IdentityWeight.HasAgentsCertificate(client) || client.ConfigurationProblems.Count > 0)
            return RuleResult.Healthy;
        var other = client.OtherKeys.FirstOrDefault(key => IdentityWeight.ServerTakes(key.Key, facts));
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = named is not null ? $"The private key {VisibleText.Of(named.Path)} does not exist" : "There is no private key on this machine that ssh would look for",
            Paths = [.. meant.Select(identity => identity.Path)],
            Evidence =
            [
                $"nothing stands at {string.Join(", ", meant.Take(8).Select(identity => VisibleText.Of(identity.Path)))}",
                .. named is null ? ClientConfiguration.All(client.ConfigurationFiles, "identityfile").Take(4).Select(line => line.ToString()) : [],
                .. meant.Where(identity => identity.PublicKeyBeside is not null).Take(2).Select(identity => $"{VisibleText.Of(identity.Path)}.pub is there: the public half alone logs nobody in"),
                .. other is null ? [] : new[] { $"{VisibleText.Of(other.Place)} has {other.Key.Fingerprint}, which the server would take" },
            ],
            NextStep = other is not null ? $"Name that key: -i {VisibleText.Of(other.Place)}." : "Name the right file with -i (or IdentityFile), copy the key here from where it was made, or let `sshlab setup` make one.",
        });
    }
}
