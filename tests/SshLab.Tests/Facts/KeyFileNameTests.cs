using Shouldly;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

public sealed class KeyFileNameTests
{
    [TestCase("authorized_keys")]
    [TestCase("authorized_key")]
    [TestCase("autorized_keys")]
    [TestCase("authorised_keys")]
    [TestCase("authorized-keys")]
    [TestCase("authorizedkeys")]
    [TestCase("Authorized_Keys")]
    [TestCase("authorized_keys.txt")]
    [TestCase("authorised_keys.txt")]
    [TestCase("authorized_keys~")]
    [TestCase("authorized_keys2")]
    [TestCase(".authorized_keys")]
    [TestCase("authorized keys")]
    public void A_name_almost_right_is_known(string name) => KeyFileName.IsAlmost(name).ShouldBeTrue();

    [TestCase("known_hosts")]
    [TestCase("id_ed25519.pub")]
    [TestCase("authors.txt")]
    [TestCase("auth_tokens")]
    [TestCase("config")]
    [TestCase("")]
    public void Another_name_is_not(string name) => KeyFileName.IsAlmost(name).ShouldBeFalse();
}
