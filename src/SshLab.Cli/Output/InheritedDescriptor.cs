using System.Globalization;

namespace SshLab.Cli.Output;

/// <summary>Tells whether a standard stream came from the caller. One that the caller closed (<c>&gt;&amp;-</c>) has a number that the runtime then gives to a file of its own: nothing of ours may go there.</summary>
/// <remarks>Source: proc_pid_fdinfo(5), flags; the runtime opens all with O_CLOEXEC, which nothing that was inherited over exec can have.</remarks>
internal static class InheritedDescriptor
{
    /// <remarks>Source: open(2); 02000000 on every processor but Alpha, HP-PA and SPARC, on which .NET does not run.</remarks>
    private const int CloseOnExec = 0x80000;

    /// <summary>Whether the caller had it open; where there is no /proc to ask, it had.</summary>
    public static bool IsOpen(int descriptor)
    {
        try
        {
            var flags = File.ReadLines($"/proc/self/fdinfo/{descriptor.ToString(CultureInfo.InvariantCulture)}")
                .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags is null || (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) == 0;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return true;
        }
    }
}
