namespace SshLab.Shells;

/// <summary>
/// Starts ssh so that Ctrl-C in a terminal, which reaches every process of the command, does not end it: through a way in, what was begun
/// on a server is also put back. Whoever started it ends it.
/// </summary>
/// <remarks>Source: a signal that is ignored stays so over exec; OpenSSH <c>clientloop.c</c> leaves ignored signals ignored.</remarks>
internal static class UndisturbedSsh
{
    /// <summary>The program that becomes ssh.</summary>
    public const string Program = "sh";

    /// <summary>What it does first.</summary>
    public const string Deaf = "trap '' INT HUP; ";

    /// <summary>Returns the program's arguments for ssh with these.</summary>
    public static IReadOnlyList<string> Arguments(IReadOnlyList<string> ssh) => ["-c", Deaf + "exec \"$0\" \"$@\"", "ssh", .. ssh];
}
