using System.Text.Json.Nodes;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Setup;

namespace SshLab.Cli.Output;

/// <summary>What <c>setup</c> did: the diagnosis's object, with the key's fate and the changes.</summary>
internal static class SetupJson
{
    public static JsonObject Of(Target target, string via, SetupResult result)
    {
        var json = ReportJson.Of(result.Diagnosis ?? Works(target, via, result));
        var account = result.Plan.Repair.Target;
        json["target"] = new JsonObject { ["user"] = account.User, ["host"] = target.Host, ["port"] = account.Port };
        json["key"] = JsonOutput.Word(result.Plan.Key);
        json["outcome"] = JsonOutput.Word(result.Outcome);
        json["identityFile"] = result.Key.IdentityFile;
        json["fingerprint"] = result.Key.PublicKey?.Fingerprint;
        json["keyPair"] = JsonOutput.Word(result.Key.Origin);
        json["keyFile"] = result.Plan.KeyFile;
        json["plan"] = JsonOutput.Array((result.Journal?.Steps ?? result.Plan.Repair.Steps).Select(FixJson.Step));
        json["journal"] = result.Journal?.Id;
        return json;
    }

    /// <summary>A setup whose login works, or was not tried, has nothing diagnosed.</summary>
    private static DiagnosisReport Works(Target target, string via, SetupResult result) => new()
    {
        Target = target,
        Via = via,
        Facts = new FactSet { Login = result.Login },
        Judgement = new Judgement([], []),
    };
}
