using SshLab.Repairs;

namespace SshLab.Cli.Commands;

/// <summary>The journal of this user's repairs.</summary>
internal static class Journal
{
    public static JournalStore Open() => new(JournalStore.DefaultDirectory, TimeProvider.System);
}
