using System.Text;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Processes;

namespace SshLab.Tests.Facts;

/// <summary>Certificates made by the real ssh-keygen, and where ssh looks for them.</summary>
public sealed class CertificateProbeTests
{
    private string _directory = null!;

    private string Key => Path.Combine(_directory, "key");

    private string Beside => Key + "-cert.pub";

    [SetUp]
    public async Task SetUp()
    {
        _directory = Directory.CreateTempSubdirectory("certificates").FullName;
        await KeygenAsync("-t", "ed25519", "-N", "", "-f", Key);
        await KeygenAsync("-t", "ed25519", "-N", "", "-f", Path.Combine(_directory, "ca"));
        await KeygenAsync("-s", Path.Combine(_directory, "ca"), "-I", "alice@lab", "-n", "alice", Key + ".pub");
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_directory, recursive: true);

    [TestCase("key-cert.pub")]
    [TestCase("key-cert")]
    [TestCase("key.pub")]
    public async Task A_certificate_beside_the_key_is_presented(string name)
    {
        File.Move(Beside, Path.Combine(_directory, name), overwrite: true);

        var facts = await CollectAsync();

        facts.Certificates.ShouldHaveSingleItem().Path.ShouldBe(Path.Combine(_directory, name));
        facts.OtherCertificates.ShouldBeEmpty();
        facts.UnreadableCertificates.ShouldBeEmpty();
    }

    [Test]
    public async Task One_under_another_name_is_not()
    {
        var elsewhere = Path.Combine(_directory, "signed.pub");
        File.Move(Beside, elsewhere);

        var facts = await CollectAsync();

        facts.Certificates.ShouldBeEmpty();
        facts.OtherCertificates.ShouldHaveSingleItem().Path.ShouldBe(elsewhere);
    }

    [Test]
    public async Task With_CertificateFile_ssh_looks_nowhere_else()
    {
        var facts = await CollectAsync($"CertificateFile={_directory}/none-such");

        facts.Certificates.ShouldBeEmpty();
        facts.OtherCertificates.ShouldHaveSingleItem().Path.ShouldBe(Beside);
        (await CollectAsync($"CertificateFile={Beside}")).Certificates.ShouldHaveSingleItem();
    }

    [Test]
    public async Task One_of_another_key_is_offered_all_the_same()
    {
        File.Delete(Key);
        File.Delete(Key + ".pub");
        await KeygenAsync("-t", "ed25519", "-N", "", "-f", Key);

        var facts = await CollectAsync();

        facts.Certificates.ShouldBeEmpty();
        facts.ForeignCertificates.ShouldHaveSingleItem().Path.ShouldBe(Beside);
    }

    [Test]
    public async Task Comments_before_it_do_not_matter()
    {
        await File.WriteAllTextAsync(Beside, "# issued today\n\n  " + await File.ReadAllTextAsync(Beside));

        (await CollectAsync()).Certificates.ShouldHaveSingleItem();
    }

    [TestCase("several lines", true)]
    [TestCase("UTF-16", true)]
    [TestCase("byte order mark", true)]
    [TestCase("its end is missing", false)]
    [TestCase("it is empty", false)]
    [TestCase("a plain public key", false)]
    [TestCase("no certificate in it", false)]
    public async Task What_is_wrong_with_one_that_ssh_cannot_read_is_told(string problem, bool whole)
    {
        var text = await File.ReadAllTextAsync(Beside);
        await File.WriteAllBytesAsync(Beside, problem switch
        {
            "several lines" => Encoding.ASCII.GetBytes(string.Join('\n', text.Replace(' ', '\n').Chunk(64).Select(chunk => new string(chunk)))),
            "UTF-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "byte order mark" => [.. Encoding.UTF8.Preamble, .. Encoding.ASCII.GetBytes(text)],
            "its end is missing" => Encoding.ASCII.GetBytes(text[..300]),
            "a plain public key" => await File.ReadAllBytesAsync(Key + ".pub"),
            "it is empty" => [],
            _ => Encoding.ASCII.GetBytes("<html>Please log in</html>\n"),
        });

        var unreadable = (await CollectAsync()).UnreadableCertificates.ShouldHaveSingleItem();

        unreadable.Problem.ShouldContain(problem);
        (unreadable.OnceTidy is not null).ShouldBe(whole);
    }

    private Task<ClientFacts> CollectAsync(params string[] options) => ClientProbe.CollectAsync(new Target("host") { ConfigFile = "/dev/null", IdentityFile = Key, Options = options });

    private static async Task KeygenAsync(params string[] arguments) => (await new ProcessCommand("ssh-keygen", ["-q", .. arguments]).RunAsync()).OrThrow("Install OpenSSH's client.");
}
