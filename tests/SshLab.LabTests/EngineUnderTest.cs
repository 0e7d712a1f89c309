using SshLab.Containers.Engines;
using SshLab.LabTests.Adapters;

namespace SshLab.LabTests;

/// <summary>The engine the suite runs on: that of the run setting <c>Engine</c>, or the command's.</summary>
internal static class EngineUnderTest
{
    private const string Command = "command";
    private const string Testcontainers = "testcontainers";

    /// <summary>Returns the engine, or null for the command's, which is looked for and set up by itself.</summary>
    /// <exception cref="BadInputException">The setting makes no sense, or not in this build.</exception>
    public static Task<IContainerEngine?> FindAsync() => (TestContext.Parameters["Engine"] ?? "").Trim() switch
    {
        "" or Command => Task.FromResult<IContainerEngine?>(null),
        Testcontainers => TakeAsync(),
        var other => throw new BadInputException($"The run setting Engine is '{other}'. Take one of: {Command}, {Testcontainers}."),
    };

    private static async Task<IContainerEngine?> TakeAsync()
    {
        var engine = await AdapterEngine.ConnectAsync();
        // Tests that name no engine run on it too.
        EngineSetup.Take(engine);
        return engine;
    }
}
