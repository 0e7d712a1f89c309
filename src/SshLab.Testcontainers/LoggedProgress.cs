using Microsoft.Extensions.Logging;

namespace SshLab.Testcontainers;

/// <summary>Tells what takes long to a container's logger.</summary>
internal sealed class LoggedProgress(ILogger logger) : IProgress<string>
{
    public void Report(string value)
    {
        if (logger.IsEnabled(LogLevel.Information))
            logger.LogInformation("{Step}", value);
    }
}
