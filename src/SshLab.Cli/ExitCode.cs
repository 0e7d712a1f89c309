namespace SshLab.Cli;

/// <summary>The exit codes of the command: part of its contract with scripts.</summary>
internal static class ExitCode
{
    /// <summary>The login works, or what was asked for is done.</summary>
    public const int Done = 0;

    /// <summary>A blocker was found, or the login is refused.</summary>
    public const int Blocked = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>The host cannot be reached, or there is no way in.</summary>
    public const int NoWayIn = 3;

    /// <summary>The login is refused and no cause was found.</summary>
    public const int CauseNotFound = 4;

    /// <summary>A change would have been unsafe; nothing was changed.</summary>
    public const int RefusedToChange = 5;

    /// <summary>A defect of sshlab itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Defect = 70;

    /// <summary>Interrupted by the user (128 + SIGINT, as shells count it).</summary>
    public const int Interrupted = 130;
}
