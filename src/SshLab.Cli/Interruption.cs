using System.Runtime.InteropServices;

namespace SshLab.Cli;

/// <summary>Turns Ctrl-C, SIGTERM and a lost terminal into a cancelled token, so that everything started is removed before the process ends.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        // The second one is not held up any more: whoever presses twice wants out now.
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
