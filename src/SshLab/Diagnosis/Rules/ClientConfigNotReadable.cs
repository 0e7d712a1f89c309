using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>ssh cannot open a file of its configuration: it stops at one that was named or included, and goes on without the user's own.</summary>
/// <remarks>Source: ssh's readconf.c, Include: <c>Can't open user config file …</c>; ssh.c, process_config_files: the user's own file is passed over without a word when it cannot be opened.</remarks>
internal sealed class ClientConfigNotReadable : IRule
{
    public string Id => "client-config-not-readable";

    public string Title => "ssh cannot open its configuration file";

    public Cause Cause => Cause.Damage;

    private const int OwnerRead = 0b100_000_000;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        var refused = client.ConfigurationProblems.FirstOrDefault(problem => problem.CannotOpen);
        if ((refused?.File ?? client.UnreadConfiguration) is not { } file)
            return RuleResult.Healthy;
        var (path, seen) = (VisibleText.Of(file), client.Files?.At(file));
        var own = seen is not null && seen.Uid == client.Files!.Uid && seen is { Kind: PathKind.File, Mode: { } mode } && (mode & OwnerRead) == 0;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = refused is not null || Explains(facts) ? Severity.Blocker : Severity.Risk,
            Cause = Cause,
            Side = Side.Client,
            Title = $"ssh cannot open its configuration file {path}",
            Paths = [file],
            Evidence =
            [
                refused is null ? $"ssh went on without {path} and said nothing (ssh -G -v does not list it among the files it reads)" : $"ssh says: {VisibleText.Of(refused.Said, 300)}",
                seen is { Mode: { } bits } ? $"{VisibleText.Of(seen.Path)} belongs to {VisibleText.Of(seen.Owner ?? $"{seen.Uid}")} and has mode {Convert.ToString(bits, 8).PadLeft(4, '0')}" : "its owner and mode could not be seen",
            ],
            Changes = own ? [new SetMode(seen!.Path, Clear: 0, Add: OwnerRead)] : [],
            NextStep = own ? null : $"Make it readable to you: `sudo chown \"$USER\" {path}` where it is yours and root made it; where it is a link, see what it leads to (`ls -l {path}`).",
        });
    }

    /// <summary>Whether the login lacks just what the unread file is there to say: the host of an alias, the user, the key.</summary>
    public static bool Explains(FactSet facts) => facts is { Client: { UnreadConfiguration: not null } client, Login: not { Outcome: LoginOutcome.Accepted } }
        && ((facts.Login is { } login && LoginStop.Line(login, "Could not resolve hostname ") is not null)
            || (facts.Server is { AccountMissing: true } && !client.UserNamed)
            || (client.Keys.Count == 0 && !client.Identities.Any(identity => identity.Named)));
}
