using System.CommandLine;
using System.Text.Json.Nodes;
using SshLab.Cli.Output;
using SshLab.Containers.Images;

namespace SshLab.Cli.Commands;

/// <summary><c>sshlab lab images</c>: the kinds of host there are.</summary>
internal static class LabImagesCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = CommonOptions.Json();
        var command = new Command("images", "Lists the kinds of host there are.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
                JsonOutput.Write(terminal, new JsonObject { ["schema"] = 1, ["images"] = JsonOutput.Array(LabImages.All.Select(Json)) });
            else
                Print(terminal.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Page page)
    {
        var width = LabImages.All.Max(image => image.Name.Length);
        foreach (var image in LabImages.All)
            page.Line($"{image.Name.PadRight(width):command}  {image.Description}");
    }

    private static JsonObject Json(LabImage image) => new()
    {
        ["name"] = image.Name,
        ["openSsh"] = image.OpenSsh,
        ["flavour"] = JsonOutput.Word(image.Flavour),
        ["description"] = image.Description,
    };
}
