using SshLab.Facts;

namespace SshLab.Diagnosis.Rules;

/// <summary>StrictModes is off, and something on the path to the keys is writable by others or somebody else's: they can let themselves in.</summary>
/// <remarks>Source: sshd_config(5), StrictModes; OpenSSH <c>misc.c</c>, <c>safe_path</c>, which is then not called.</remarks>
internal sealed class StrictModesOff : IRule
{
    public string Id => "strict-modes-off";

    public string Title => "StrictModes is off, and others can change the keys";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (login.Server.Sshd.StrictModes is not { } strict)
            return RuleResult.Unknown(Configuration.ConfigurationRule.WhyUnknown(login.Server));
        if (strict)
            return RuleResult.Healthy;
        List<PathFacts> open = [.. login.Files.SelectMany(file => file.Walk.Strict).Select(path => path.Facts).DistinctBy(path => path.Path)
            .Where(path => SafePath.OwnerRefused(path, login.Account) == true || SafePath.RefusedWriteBits(path, login.Account, login.Server) is > 0)];
        return open.Count == 0 ? RuleResult.Healthy : RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Risk,
            Cause = Cause,
            Title = $"StrictModes is off, and others can change {login.Account.Name}'s keys",
            Paths = [.. open.Select(path => path.Path)],
            Evidence = ["StrictModes no (sshd -T)", .. open.Select(PathText.Of)],
            NextStep = "Take the write bits away (chmod go-w) and give the paths back to their owner, then switch StrictModes on again in sshd_config.",
        });
    }
}
