using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Setup;

/// <summary>Makes a login work without a password: key pair, installation where this server reads keys, proof by a real login.</summary>
/// <param name="journal">Where the changes are recorded, so that <c>undo</c> takes them back.</param>
public sealed class KeySetup(JournalStore journal)
{
    /// <summary>Runs the setup.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">The request makes no sense: no such user, no usable private key.</exception>
    /// <exception cref="RefusedToChangeException">The key has no safe place there; nothing was changed.</exception>
    /// <exception cref="NoWayInException">The way in does not work.</exception>
    public async Task<SetupResult> RunAsync(SetupRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Key with { Path = request.Key.Path ?? request.Target.IdentityFile };
        var client = await ClientProbe.CollectAsync(request.Target, cancellationToken).ConfigureAwait(false);
        request.Progress?.Report("looking for the key pair");
        var key = await (request.DryRun ? KeyPair.PlanAsync(wanted, cancellationToken) : KeyPair.EnsureAsync(wanted, cancellationToken)).ConfigureAwait(false);
        request.Progress?.Report("asking the server where it reads keys");
        var question = new ServerQuestion { User = client.User, ClientKeys = key.PublicKey is null ? [] : [key.PublicKey] };
        var facts = await ServerProbe.CollectAsync(request.Way, question, cancellationToken).ConfigureAwait(false);
        var plan = SetupPlan.From(facts, new RepairTarget(client.User, client.HostName, client.Port), key.PublicKey, key.Line);
        if (request.DryRun)
            return new SetupResult { Outcome = SetupOutcome.Planned, Key = key, Plan = plan };
        JournalEntry? entry = null;
        if (!plan.Repair.IsEmpty)
        {
            request.Progress?.Report($"writing to {plan.KeyFile}");
            entry = await new Repairer(journal).ApplyAsync(request.Way, plan.Repair, cancellationToken).ConfigureAwait(false);
        }
        return await ProveAsync(request, wanted, new SetupResult { Outcome = SetupOutcome.PresentButRefused, Key = key, Plan = plan, Journal = entry }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SetupResult> ProveAsync(SetupRequest request, KeyPairRequest wanted, SetupResult result, CancellationToken cancellationToken)
    {
        request.Progress?.Report("logging in with this key alone");
        var target = request.Target with { IdentityFile = result.Key.IdentityFile };
        if (result.Key.Encrypted != true || wanted.Passphrase is null)
            return await LogInAsync(request, target, result, cancellationToken).ConfigureAwait(false);
        var agent = await KeyAgent.HoldAsync(result.Key.IdentityFile, wanted.Passphrase, cancellationToken).ConfigureAwait(false);
        await using (agent.ConfigureAwait(false))
            return await LogInAsync(request, target with { Options = [agent.Option, .. target.Options] }, result, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<SetupResult> LogInAsync(SetupRequest request, Target target, SetupResult result, CancellationToken cancellationToken)
    {
        var login = await LoginProbe.TryAsync(target, cancellationToken).ConfigureAwait(false);
        result = result with { Login = login };
        if (login.Outcome == LoginOutcome.Accepted)
            return result with { Outcome = result.Plan.Key == KeyInstalled.Added ? SetupOutcome.Added : SetupOutcome.AlreadyThere };
        request.Progress?.Report("the key is there and refused: looking for the reason");
        return result with { Diagnosis = await DiagnoseAsync(request, target, login, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Judges by the login that was just made: a second refused one would bring newer servers closer to their penalties.</summary>
    private static async Task<DiagnosisReport> DiagnoseAsync(SetupRequest request, Target target, LoginAttempt login, CancellationToken cancellationToken)
    {
        var client = await ClientProbe.CollectAsync(target, cancellationToken).ConfigureAwait(false);
        var question = new ServerQuestion { User = client.User, ClientKeys = client.Keys, ServerSoftware = login.ServerSoftware };
        var facts = new FactSet
        {
            Client = client,
            Server = await ServerProbe.CollectAsync(request.Way, question, cancellationToken).ConfigureAwait(false),
            Login = login,
        };
        return new DiagnosisReport { Target = target, Via = request.Way.Via, Facts = facts, Judgement = RuleBook.Judge(facts) };
    }
}
