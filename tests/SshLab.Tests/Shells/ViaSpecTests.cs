using Shouldly;
using SshLab.Shells;

namespace SshLab.Tests.Shells;

internal sealed class ViaSpecTests
{
    [TestCase("ssh", ViaKind.Ssh)]
    [TestCase("local", ViaKind.Local)]
    [TestCase("docker:web-1", ViaKind.Docker)]
    [TestCase("lab:quiet-otter", ViaKind.Lab)]
    [TestCase("ssh:root@host.example", ViaKind.OtherLogin)]
    [TestCase("ssh:root@host.example:2222", ViaKind.OtherLogin)]
    [TestCase("ssh:root@[::1]:2222", ViaKind.OtherLogin)]
    [TestCase("ssh:alias", ViaKind.OtherLogin)]
    public void Reads_every_form_and_writes_it_again(string text, ViaKind kind)
    {
        var via = ViaSpec.Parse(text);
        via.Kind.ShouldBe(kind);
        via.ToString().ShouldBe(text);
    }

    [Test]
    public void Divides_a_login()
    {
        var login = ViaSpec.Parse("ssh:root@[fe80::1%eth0]:2222").Login!;
        (login.User, login.Host, login.Port).ShouldBe(("root", "fe80::1%eth0", 2222));
    }

    [Test]
    public void Takes_a_uri_for_a_login()
    {
        var login = ViaSpec.Parse("ssh://root@host:2222").Login!;
        (login.User, login.Host, login.Port).ShouldBe(("root", "host", 2222));
        Should.Throw<BadInputException>(() => ViaSpec.Parse("ssh://root:secret@host")).Message.ShouldNotContain("secret");
    }

    [TestCase("")]
    [TestCase("telnet")]
    [TestCase("ssh:")]
    [TestCase("ssh:-oProxyCommand=x")]
    [TestCase("ssh:root@-x")]
    [TestCase("ssh:-l@host")]
    [TestCase("ssh:root@host:0")]
    [TestCase("ssh:root@host:99999")]
    [TestCase("ssh:root@::1")]
    [TestCase("ssh:a b")]
    [TestCase("docker:")]
    [TestCase("docker:--privileged")]
    [TestCase("lab:a b")]
    [TestCase("lab")]
    [TestCase("local:x")]
    [TestCase("SSH")]
    public void Refuses_anything_else_and_lists_the_forms(string text) =>
        Should.Throw<BadInputException>(() => ViaSpec.Parse(text)).Message.ShouldContain("docker:CONTAINER, lab:NAME, local");
}
