using NUnit.Framework;
using Shouldly;
using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class LabCatalogueTests
{
    [Test]
    public async Task Images_are_listed_for_people() =>
        (await Sshlab.TypedAsync("lab images")).OutputText.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]).ShouldBe(LabImages.All.Select(image => image.Name));

    [Test]
    public async Task Images_are_listed_for_programs()
    {
        var images = (await Sshlab.TypedAsync("lab images --json")).Json()["images"]!.AsArray();
        images.Select(image => image!["name"]!.GetValue<string>()).ShouldBe(LabImages.All.Select(image => image.Name));
    }

    [Test]
    public async Task Scenarios_say_what_a_login_does_on_every_image_that_they_apply_to()
    {
        var scenarios = (await Sshlab.TypedAsync("lab scenarios --json")).Json()["scenarios"]!.AsArray();
        scenarios.Select(scenario => scenario!["id"]!.GetValue<string>()).ShouldBe(ScenarioCatalogue.All.Select(scenario => scenario.Id));
        foreach (var (told, scenario) in scenarios.Zip(ScenarioCatalogue.All))
            told!["expect"]!.AsArray().Select(image => image!["image"]!.GetValue<string>()).ShouldBe(LabImages.All.Where(scenario.AppliesTo).Select(image => image.Name));
    }

    [Test]
    public async Task A_scenario_is_not_taken_on_an_image_where_it_makes_no_sense()
    {
        var scenario = ScenarioCatalogue.All.First(one => LabImages.All.Any(one.AppliesTo) && !LabImages.All.All(one.AppliesTo));
        var image = LabImages.All.First(one => !scenario.AppliesTo(one));
        var refusal = (await Sshlab.RunAsync(["lab", "up", image.Name, "--scenario", scenario.Id])).ShouldFailInWords(ExitCode.Usage);
        refusal.Error.ShouldContain($"{scenario.Id} makes no sense on the image {image.Name}");
        refusal.Error.ShouldContain(LabImages.All.First(scenario.AppliesTo).Name);
    }

    [Test]
    public async Task Scenarios_are_listed_for_people()
    {
        var text = (await Sshlab.TypedAsync("lab scenarios")).OutputText;
        foreach (var scenario in ScenarioCatalogue.All)
            text.ShouldContain($"{scenario.Id} ");
    }
}
