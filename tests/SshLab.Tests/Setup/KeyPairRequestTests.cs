using Shouldly;
using SshLab.Setup;

namespace SshLab.Tests.Setup;

internal sealed class KeyPairRequestTests
{
    [Test]
    public void A_key_is_made_in_the_home_where_ssh_looks_for_it()
    {
        new KeyPairRequest().FullPath("/home/me").ShouldBe("/home/me/.ssh/id_ed25519");
        new KeyPairRequest { Path = "~/.ssh/work" }.FullPath("/home/me").ShouldBe("/home/me/.ssh/work");
        new KeyPairRequest { Path = "/keys/work" }.FullPath("/home/me").ShouldBe("/keys/work");
    }
}
