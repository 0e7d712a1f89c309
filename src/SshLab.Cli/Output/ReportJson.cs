using System.Text.Json.Nodes;
using SshLab.Diagnosis;
using SshLab.Diagnosis.ClientSide;
using SshLab.Facts;
using SshLab.Facts.Reports;
using SshLab.Repairs;

namespace SshLab.Cli.Output;

/// <summary>A diagnosis as the contract's JSON object.</summary>
internal static class ReportJson
{
    public static JsonObject Of(DiagnosisReport report)
    {
        var json = Common(report);
        if (report.ClientSide is { } verdict)
            json["clientSide"] = ClientSide(report, verdict);
        if (report.Facts.ServerLog is { } log)
            json["serverLog"] = ServerLog(log);
        if (report is { Verdict: Verdict.Unknown, Facts.Server: not null })
            json["facts"] = JsonOutput.Array(FactSummary.Of(report.Facts));
        return json;
    }

    private static JsonObject ServerLog(ServerLogFacts log) => new()
    {
        ["source"] = log.Source,
        ["raised"] = log.Raised,
        ["reasons"] = JsonOutput.Array(ServerLogLexicon.ReasonsIn(log.Lines)),
        ["lines"] = JsonOutput.Array(log.Lines),
    };

    private static JsonObject Common(DiagnosisReport report) => new()
    {
        ["schema"] = 1,
        ["target"] = Target(report),
        ["via"] = report.Via,
        ["server"] = Server(report),
        ["login"] = JsonOutput.Word(report.Login),
        ["verdict"] = JsonOutput.Word(report.Verdict),
        ["findings"] = JsonOutput.Array(report.Judgement.Findings.Select(Finding)),
        ["unknown"] = JsonOutput.Array(report.Judgement.Unknown.Select(rule => new JsonObject { ["id"] = rule.Id, ["because"] = rule.Because })),
    };

    /// <summary>Returns a change as the contract writes it; one that is about no path has none.</summary>
    public static JsonObject Change(Change change)
    {
        var json = new JsonObject { ["kind"] = change.Kind };
        if (change.Paths.Count > 0)
            json["path"] = change.Paths[0];
        json["command"] = change.Command;
        return json;
    }

    private static JsonObject Target(DiagnosisReport report) => new()
    {
        ["user"] = report.Facts.Client?.User ?? report.Target.User,
        ["host"] = report.Target.Host,
        ["port"] = report.Facts.Client?.Port ?? report.Target.Port,
    };

    private static JsonObject Server(DiagnosisReport report)
    {
        var sshd = report.Facts.Server?.Sshd;
        return new()
        {
            ["software"] = report.Facts.Login?.ServerSoftware ?? sshd?.Software,
            ["flavour"] = sshd is null ? null : JsonOutput.Word(sshd.Flavour),
        };
    }

    private static JsonObject ClientSide(DiagnosisReport report, ClientVerdict verdict) => new()
    {
        ["class"] = JsonOutput.Word(verdict.Class),
        ["side"] = JsonOutput.Word(verdict.Side),
        ["means"] = verdict.Means,
        ["evidence"] = JsonOutput.Array(verdict.Evidence),
        ["candidates"] = JsonOutput.Array(verdict.Candidates),
        ["ask"] = verdict.AsksServer ? ReportRequest.Line(Diagnoser.QuestionOf(report.Facts)) : null,
    };

    private static JsonObject Finding(Finding finding)
    {
        var json = new JsonObject
        {
            ["id"] = finding.Id,
            ["severity"] = JsonOutput.Word(finding.Severity),
            ["cause"] = JsonOutput.Word(finding.Cause),
            ["side"] = JsonOutput.Word(finding.Side),
            ["title"] = finding.Title,
            ["evidence"] = JsonOutput.Array(finding.Evidence),
            ["changes"] = JsonOutput.Array(finding.Changes.Select(Change)),
        };
        if (finding.NextStep is not null)
            json["nextStep"] = finding.NextStep;
        return json;
    }
}
