namespace SshLab.SshNet.Running;

/// <summary>The numbers of the signals that SSH calls by name.</summary>
/// <remarks>Source: RFC 4254, 6.10; the numbers are Linux's, which those of POSIX agree with as far as it fixes any.</remarks>
internal static class SignalNumber
{
    private static readonly Dictionary<string, int> Numbers = new()
    {
        ["HUP"] = 1, ["INT"] = 2, ["QUIT"] = 3, ["ILL"] = 4, ["ABRT"] = 6, ["FPE"] = 8, ["KILL"] = 9,
        ["USR1"] = 10, ["SEGV"] = 11, ["USR2"] = 12, ["PIPE"] = 13, ["ALRM"] = 14, ["TERM"] = 15,
    };

    /// <summary>Returns the exit code by which a shell tells that a signal ended a program: 128 and its number; 128 alone for one without a name of its own.</summary>
    public static int ExitCodeOf(string name) => 128 + Numbers.GetValueOrDefault(name);
}
