using System.Text.Json.Nodes;
using NUnit.Framework;
using Shouldly;

namespace SshLab.Cli.Tests;

/// <summary>Diagnose, fix and undo on one lab whose home directory is world-writable; each test leaves it as it was.</summary>
[Parallelizable(ParallelScope.Self)]
public class HealingTests
{
    private const string Fault = "home-writable-by-others";
    private CommandLab _lab = null!;

    [OneTimeSetUp]
    public async Task Up() => _lab = await CommandLab.UpAsync("bookworm", "--scenario", "home-world-writable");

    [OneTimeTearDown]
    public async Task Down()
    {
        // Null when the lab did not come up: that failure is the one to be read.
        if (_lab is not null)
            await _lab.DisposeAsync();
    }

    [Test]
    public async Task A_diagnosis_is_one_object_as_the_contract_says()
    {
        var result = await _lab.RunAsync("diagnose", "--json");
        result.ExitCode.ShouldBe(ExitCode.Blocked, result.Error);
        var json = result.Json();
        json.Select(property => property.Key).ShouldBe(["schema", "target", "via", "server", "login", "verdict", "findings", "unknown"]);
        json["schema"]!.GetValue<int>().ShouldBe(1);
        json["target"]!.ToJsonString().ShouldBe($$"""{"user":"alice","host":"{{_lab.Text("host")}}","port":{{_lab.Up["port"]}}}""");
        json["via"]!.GetValue<string>().ShouldBe($"lab:{_lab.Name}");
        json["server"]!["software"]!.GetValue<string>().ShouldStartWith("OpenSSH_9.2");
        json["server"]!["flavour"]!.GetValue<string>().ShouldBe("debian");
        json["login"]!.GetValue<string>().ShouldBe("refused");
        json["verdict"]!.GetValue<string>().ShouldBe("blocked");
        var finding = json["findings"]!.AsArray().Single(found => found!["severity"]!.GetValue<string>() == "blocker")!;
        finding["id"]!.GetValue<string>().ShouldBe(Fault);
        finding["cause"]!.GetValue<string>().ShouldBe("damage");
        finding["evidence"]!.AsArray().ShouldNotBeEmpty();
        finding["changes"]![0]!.ToJsonString().ShouldBe("""{"kind":"set-mode","path":"/home/alice","command":"chmod o-w /home/alice"}""");
    }

    [Test]
    public async Task A_diagnosis_for_people_shows_the_way_the_evidence_and_what_to_type()
    {
        var text = (await _lab.RunAsync("diagnose")).OutputText;
        text.ShouldContain("Permission denied (publickey");
        text.ShouldMatch(@"/home/alice +alice:alice +0777 drwxrwxrwx +BLOCKER home-writable-by-others");
        text.ShouldMatch(@"authorized_keys +alice:alice +0600 -rw------- +ok");
        text.ShouldContain("chmod o-w /home/alice");
        text.ShouldContain($"sshlab explain {Fault}");
        text.ShouldNotContain("\u001b");
    }

    [Test]
    public async Task Without_a_way_in_a_diagnosis_says_what_it_could_not_see_and_how_to_let_it_in()
    {
        var result = await Sshlab.RunAsync(["diagnose", .. _lab.Login]);
        result.ExitCode.ShouldBeOneOf(ExitCode.Blocked, ExitCode.CauseNotFound);
        result.OutputText.ShouldContain("--via ssh:root@");
        result.OutputText.ShouldContain("Not seen");
    }

    [Test]
    public async Task A_lab_can_be_named_in_place_of_its_login()
    {
        var result = await Sshlab.RunAsync(["diagnose", $"lab:{_lab.Name}", "--json"]);
        result.ExitCode.ShouldBe(ExitCode.Blocked, result.Error);
        result.Json()["via"]!.GetValue<string>().ShouldBe($"lab:{_lab.Name}");
    }

    [Test]
    public async Task A_container_is_a_way_in_too()
    {
        var result = await Sshlab.RunAsync(["diagnose", .. _lab.Login, "--via", $"docker:{_lab.Text("container")}", "--json"]);
        result.ExitCode.ShouldBe(ExitCode.Blocked, result.Error);
        result.Json()["findings"]!.AsArray().ShouldContain(found => found!["id"]!.GetValue<string>() == Fault);
    }

    [Test]
    public async Task The_password_of_the_same_login_is_a_way_in_too()
    {
        var result = await Sshlab.RunAsync(["diagnose", .. _lab.Login, "--via", "ssh", "--password-stdin", "--json"], _lab.Text("password") + "\n");
        result.ExitCode.ShouldBe(ExitCode.Blocked, result.Error);
        result.Json()["findings"]!.AsArray().ShouldContain(found => found!["id"]!.GetValue<string>() == Fault);
        (result.OutputText + result.Error).ShouldNotContain(_lab.Text("password"));
    }

    [Test]
    public async Task The_trace_is_printed_with_explanations()
    {
        var text = (await _lab.RunAsync("diagnose", "--trace")).OutputText;
        text.ShouldContain("Offering public key");
        text.ShouldContain("debug1:");
    }

    [Test]
    public async Task A_dry_run_changes_nothing()
    {
        var result = await _lab.RunAsync("fix", "--dry-run");
        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        result.OutputText.ShouldContain("chmod o-w /home/alice");
        (await _lab.HomeModeAsync()).ShouldBe("777");
    }

    [Test]
    public async Task With_nobody_to_ask_and_no_yes_nothing_is_changed()
    {
        var result = await _lab.RunAsync("fix");
        result.ExitCode.ShouldBe(ExitCode.RefusedToChange);
        result.Error.ShouldContain("--yes");
        (await _lab.HomeModeAsync()).ShouldBe("777");
    }

    [Test]
    public async Task Fix_mends_and_undo_restores()
    {
        var fix = await _lab.RunAsync("fix", "--yes", "--json");
        fix.ExitCode.ShouldBe(ExitCode.Done, fix.Error);
        fix.Json()["after"]!["login"]!.GetValue<string>().ShouldBe("accepted");
        (await _lab.HomeModeAsync()).ShouldBe("775");
        (await _lab.RunAsync("diagnose")).ExitCode.ShouldBe(ExitCode.Done);

        var dry = await _lab.RunAsync("undo", "--dry-run");
        dry.ExitCode.ShouldBe(ExitCode.Done, dry.Error);
        (await _lab.HomeModeAsync()).ShouldBe("775");

        var undo = await _lab.RunAsync("undo", "--yes", "--json");
        undo.ExitCode.ShouldBe(ExitCode.Done, undo.Error);
        undo.Json()["undone"]!.GetValue<bool>().ShouldBeTrue();
        (await _lab.HomeModeAsync()).ShouldBe("777");
        (await _lab.RunAsync("undo", "--yes")).ShouldFailInWords(ExitCode.RefusedToChange).Error.ShouldContain("no repair");
    }

    [Test]
    public async Task The_lab_checks_out_as_its_scenario_says()
    {
        var check = await Sshlab.RunAsync(["lab", "check", _lab.Name, "--json"]);
        check.ExitCode.ShouldBe(ExitCode.Blocked, check.Error);
        check.Json()["asExpected"]!.GetValue<bool>().ShouldBeTrue();
        check.Json()["expected"]!["findings"]!.ShouldBeOfType<JsonArray>().Single()!.GetValue<string>().ShouldBe(Fault);
    }

    [Test]
    public async Task A_fix_that_would_not_be_safe_ends_with_5_and_does_not_send_back_to_fix()
    {
        const string keys = "/home/alice/.ssh/authorized_keys";
        await _lab.ExecAsync($"chmod o-w /home/alice && chmod 666 {keys} && ln {keys} /srv/second-name");
        try
        {
            var result = await _lab.RunAsync("fix", "--yes");
            result.ExitCode.ShouldBe(ExitCode.RefusedToChange, result.OutputText);
            result.OutputText.ShouldContain("hard links");
            result.OutputText.ShouldNotContain("sshlab fix");
            (await _lab.ExecAsync($"stat -c %a {keys}")).OutputText.Trim().ShouldBe("666");
        }
        finally
        {
            await _lab.ExecAsync($"rm -f /srv/second-name && chmod 600 {keys} && chmod 777 /home/alice");
        }
    }
}
