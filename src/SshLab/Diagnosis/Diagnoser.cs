using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Logins;
using SshLab.Shells;

namespace SshLab.Diagnosis;

/// <summary>Says why a login is refused, or that it works: a real attempt, the facts of both sides, and what the rules make of them.</summary>
public static class Diagnoser
{
    /// <summary>
    /// Tries the login once, looks at both sides and judges. Changes nothing anywhere; the server sees at most one failed login,
    /// and through the way in one script.
    /// </summary>
    /// <param name="target">The login in question.</param>
    /// <param name="way">The other door to the server; null judges by the client's side and the trace alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">ssh does not accept its configuration or what the target says.</exception>
    /// <exception cref="NoWayInException">The way in does not work. A login that does not work is a result, not an error.</exception>
    /// <exception cref="Processes.ToolFailedException">There is no <c>ssh</c> on this machine, or it hung.</exception>
    public static async Task<DiagnosisReport> DiagnoseAsync(Target target, IShell? way, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var asked = ClientProbe.CollectAsync(target, cancellationToken);
        var tried = LoginProbe.TryAsync(target, cancellationToken);
        await Task.WhenAll(asked, tried).ConfigureAwait(false);
        var client = await asked.ConfigureAwait(false);
        var login = await tried.ConfigureAwait(false);
        var facts = new FactSet
        {
            Client = client,
            Login = login,
            Server = way is null ? null : await ServerProbe.CollectAsync(way, Question(client, login), cancellationToken).ConfigureAwait(false),
        };
        return new DiagnosisReport { Target = target, Via = way?.Via, Facts = facts, Judgement = RuleBook.Judge(facts) };
    }

    private static ServerQuestion Question(ClientFacts client, LoginAttempt login) => new()
    {
        User = client.User,
        ClientKeys = client.Keys,
        ClientCertificates = [.. client.Certificates.Select(certificate => certificate.Certificate)],
        ServerSoftware = login.ServerSoftware,
        ServerPort = client.Port,
    };
}
