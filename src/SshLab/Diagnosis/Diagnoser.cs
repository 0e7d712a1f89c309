using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.Sessions;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Facts.Reports;
using SshLab.Logins;
using SshLab.Shells;
using SshLab.Watching;

namespace SshLab.Diagnosis;

/// <summary>Says why a login is refused, or that it works: a real attempt, the facts of both sides, and what the rules make of them.</summary>
public static class Diagnoser
{
    /// <summary>What <see cref="DiagnosisReport.Via"/> says where the server's facts came as a report.</summary>
    public const string ViaReport = "report";

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
        var seen = await FromThisSideAsync(target, cancellationToken).ConfigureAwait(false);
        var server = way is null ? null : await ServerProbe.CollectAsync(way, QuestionOf(seen), cancellationToken).ConfigureAwait(false);
        return Judged(target, way?.Via, seen with { Server = server });
    }

    /// <summary>Looks at the server's side of a login that was tried, or not tried, already: the server sees no further one.</summary>
    /// <param name="seen">What was seen of it so far.</param>
    /// <param name="way">The other door to the server.</param>
    /// <param name="login">How the login ended; null keeps what was seen.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NoWayInException">The way in does not work.</exception>
    public static async Task<DiagnosisReport> LookAsync(DiagnosisReport seen, IShell way, LoginAttempt? login = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(way);
        var facts = seen.Facts with { Login = login ?? seen.Facts.Login };
        var question = QuestionOf(facts) with { ServerSoftware = seen.Facts.Login?.ServerSoftware };
        return Judged(seen.Target, way.Via, facts with { Server = await ServerProbe.CollectAsync(way, question, cancellationToken).ConfigureAwait(false) });
    }

    /// <summary>
    /// Tries the login once while sshd logs what it decides for this user, puts the server back, then looks at both sides and judges.
    /// The server sees this one login; a second sshd, where one is needed, sees one of its own.
    /// </summary>
    /// <param name="target">The login in question.</param>
    /// <param name="way">The other door to the server, as root.</param>
    /// <param name="cancellationToken">Gives up; the server is put back all the same.</param>
    /// <exception cref="RefusedToChangeException">sshd could not be watched without harm; the server is as it was.</exception>
    /// <exception cref="BadInputException">ssh does not accept its configuration or what the target says.</exception>
    /// <exception cref="NoWayInException">The way in does not work.</exception>
    public static async Task<DiagnosisReport> WatchAsync(Target target, IShell way, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(way);
        var client = await ClientProbe.CollectAsync(target, cancellationToken).ConfigureAwait(false);
        var (login, log) = await LogWatch.TryAsync(target, client, way, cancellationToken).ConfigureAwait(false);
        var seen = new FactSet { Client = client, Login = login, ServerLog = log };
        var server = await ServerProbe.CollectAsync(way, QuestionOf(seen), cancellationToken).ConfigureAwait(false);
        return Judged(target, way.Via, seen with { Server = server });
    }

    /// <summary>Tries the login once, looks at this side, takes the server's from a report, and judges as if there had been a way in.</summary>
    /// <param name="target">The login in question.</param>
    /// <param name="report">What the server's administrator has sent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadInputException">ssh does not accept what the target says, or the report is about another user, or makes no sense.</exception>
    /// <exception cref="Processes.ToolFailedException">There is no <c>ssh</c> on this machine, or it hung.</exception>
    public static async Task<DiagnosisReport> DiagnoseByReportAsync(Target target, ServerReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(report);
        var seen = await FromThisSideAsync(target, cancellationToken).ConfigureAwait(false);
        return Judged(target, ViaReport, seen with { Server = report.Read(QuestionOf(seen)) });
    }

    /// <summary>Returns what a server is to be asked about a login that was seen from this side.</summary>
    public static ServerQuestion QuestionOf(FactSet seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return new() { User = seen.Client?.User ?? "", ClientKeys = seen.Client?.Keys ?? [], ClientCertificates = [.. (seen.Client?.Certificates ?? []).Select(certificate => certificate.Certificate)], ServerSoftware = seen.Login?.ServerSoftware, ServerPort = seen.Client?.Port, SessionEnded = SessionEnd.IsEarly(seen.Login) };
    }

    private static async Task<FactSet> FromThisSideAsync(Target target, CancellationToken cancellationToken)
    {
        var dump = await SshConfigDump.AskAsync(target, cancellationToken).ConfigureAwait(false);
        var readings = new IdentityReadings();
        var asked = ClientProbe.CollectAsync(target, dump, readings, cancellationToken);
        var tried = LoginProbe.TryAsync(target, dump, readings, cancellationToken);
        await Task.WhenAll(asked, tried).ConfigureAwait(false);
        return new FactSet { Client = await asked.ConfigureAwait(false), Login = await tried.ConfigureAwait(false) };
    }

    private static DiagnosisReport Judged(Target target, string? via, FactSet seen)
    {
        var facts = SessionEnd.Judged(ConfigurationInForce.Of(SettledAccount.Of(seen)));
        return new() { Target = target, Via = via, Facts = facts, Judgement = RuleBook.Judge(facts) };
    }
}
