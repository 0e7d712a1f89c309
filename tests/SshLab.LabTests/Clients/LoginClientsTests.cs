using System.Reflection;

namespace SshLab.LabTests.Clients;

/// <summary>The run parameter <c>Client</c> takes what is there, and says what to do about the rest.</summary>
public sealed class LoginClientsTests
{
    [Test]
    public void SSH_NET_is_there_with_the_adapters_and_without_them_the_error_tells_how_to_get_it()
    {
        if (Assembly.GetExecutingAssembly().GetReferencedAssemblies().Any(one => one.Name == "SshLab.SshNet"))
            LoginClients.Find("sshnet").IsOpenSsh.ShouldBeFalse();
        else
            Should.Throw<BadInputException>(() => LoginClients.Find("sshnet")).Message.ShouldContain("LabAdapters=true in the environment");
    }

    [Test]
    public void A_client_that_nobody_knows_is_told_with_those_that_there_are()
    {
        LoginClients.Find("openssh").IsOpenSsh.ShouldBeTrue();
        Should.Throw<BadInputException>(() => LoginClients.Find("putty")).Message.ShouldContain("openssh, sshnet");
    }
}
