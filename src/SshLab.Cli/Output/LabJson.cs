using System.Text.Json.Nodes;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Output;

/// <summary>A lab as the contract's JSON object.</summary>
internal static class LabJson
{
    public static JsonObject Of(LabState lab) => new()
    {
        ["name"] = lab.Name,
        ["image"] = lab.Image,
        ["container"] = lab.Container,
        ["host"] = lab.Host,
        ["port"] = lab.Port,
        ["user"] = lab.User,
        ["password"] = lab.Password,
        ["identityFile"] = lab.IdentityFile,
        ["knownHostsFile"] = lab.KnownHostsFile,
        ["scenario"] = lab.Scenario,
    };
}
