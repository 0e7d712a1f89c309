using SshLab.Containers.Engines;
using SshLab.Testcontainers.Engines;

namespace SshLab.LabTests.Adapters;

/// <summary>The engine of the adapter, in a build that has it.</summary>
internal static class AdapterEngine
{
    public static async Task<IContainerEngine> ConnectAsync() => await TestcontainersEngine.ConnectAsync();
}
