namespace SshLab.LabTests.Clients;

/// <summary>The clients that this run can log in with.</summary>
internal static class LoginClients
{
    private static readonly List<ILoginClient> All =
        [.. typeof(ILoginClient).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILoginClient)))
            .Select(type => (ILoginClient)Activator.CreateInstance(type, nonPublic: true)!)];

    /// <summary>The client that the run parameter <c>Client</c> names; OpenSSH's unless it does.</summary>
    public static ILoginClient UnderTest => Find(TestContext.Parameters["Client"] is { Length: > 0 } name ? name : "openssh");

    /// <summary>Returns the client of that name.</summary>
    /// <exception cref="BadInputException">There is none in this build.</exception>
    public static ILoginClient Find(string name) => All.Find(client => client.Name == name) ?? throw new BadInputException(name == "sshnet"
        ? "The client sshnet is SSH.NET, an adapter, and this build has none. Switch them on: LabAdapters=true in the environment, or -p:LabAdapters=true."
        : $"There is no client {name}. The run parameter Client can be: openssh, sshnet.");
}
