using SshLab.Containers.Engines;

namespace SshLab.LabTests.Adapters;

/// <summary>What is said of the adapter's engine in a build that is without it.</summary>
internal static class AdapterEngine
{
    public static Task<IContainerEngine> ConnectAsync() => throw new BadInputException(
        "The run setting Engine is testcontainers, and this build is without the adapters. Build with them, from a package index that has Testcontainers: `LabAdapters=true dotnet test …`, or leave the setting out.");
}
