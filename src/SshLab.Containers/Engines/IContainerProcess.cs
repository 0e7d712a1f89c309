namespace SshLab.Containers.Engines;

/// <summary>A program that runs inside a container with its three streams in our hands. Disposing lets go of it: it reads end of file.</summary>
public interface IContainerProcess : IAsyncDisposable
{
    /// <summary>What the program reads.</summary>
    Stream Input { get; }

    /// <summary>What the program prints, byte for byte.</summary>
    Stream Output { get; }

    /// <summary>What the program says on standard error.</summary>
    Stream Error { get; }

    /// <summary>Waits for the program's end and returns its exit code.</summary>
    Task<int> WaitAsync(CancellationToken cancellationToken = default);

    /// <summary>Cuts the connection at once, so that pending reads end.</summary>
    void Abort();
}
