using System.Text;
using System.Text.Json;
using Shouldly;
using SshLab.Containers.Labs;

namespace SshLab.Tests.Containers;

public sealed class LabStateJsonTests
{
    private static readonly LabState State = new()
    {
        Name = "quiet-otter", Image = "selinux", Engine = "docker", Container = "c", Host = "127.0.0.1", Port = 32771, StandardPort = 32770, AlternatePort = 32771,
        User = "alice", Password = "a\"b\\é", IdentityFile = "/k", KnownHostsFile = "/h", Scenario = "sshd-port", Kept = true,
        Started = new DateTimeOffset(2001, 2, 3, 4, 5, 6, 7, TimeSpan.FromHours(8)),
    };

    [Test]
    public void What_is_written_is_read_again()
    {
        LabStateJson.Read(Written(State)).ShouldBe(State);
        var bare = State with { Scenario = null, StandardPort = null, AlternatePort = null, Kept = false };
        LabStateJson.Read(Written(bare)).ShouldBe(bare);
    }

    [Test]
    public void Every_property_is_written_under_its_own_name()
    {
        using var json = JsonDocument.Parse(Written(State));
        var derived = new[] { nameof(LabState.Target) };
        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(
            typeof(LabState).GetProperties().Select(property => property.Name).Except(derived).Select(JsonNamingPolicy.CamelCase.ConvertName),
            ignoreOrder: true);
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[1]")]
    [TestCase("{\"name\": 1}")]
    public void What_is_no_entry_is_said_to_be_none(string text) =>
        Should.Throw<JsonException>(() => LabStateJson.Read(text));

    private static string Written(LabState state)
    {
        using var stream = new MemoryStream();
        LabStateJson.Write(stream, state);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
