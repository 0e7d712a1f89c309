using SshLab.Repairs;
using SshLab.Shells;

namespace SshLab.Tests.Repairs;

/// <summary>A tree, a journal and a shell: what every repair on a real file system needs.</summary>
internal abstract class RepairFixture(string shellName)
{
    protected static readonly RepairTarget Target = new("alice", "host.example", 22);

    protected Tree Tree { get; private set; } = null!;

    protected JournalStore Journal { get; private set; } = null!;

    protected IShell Shell { get; private set; } = null!;

    protected Repairer Repairer => new(Journal);

    [SetUp]
    public async Task OpenAsync()
    {
        Tree = new Tree();
        Journal = new JournalStore(Path.Combine(Directory.CreateTempSubdirectory("sshlab-journal-").FullName, "journal"), TimeProvider.System);
        Shell = await ProgramShell.OpenAsync(shellName);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        Tree.Dispose();
        Directory.Delete(Path.GetDirectoryName(Journal.Directory)!, recursive: true);
        if (Shell is not null)
            await Shell.DisposeAsync();
    }

    protected RepairPlan Plan(params Change[] changes) => RepairPlan.ForChanges(Target, Tree.Facts(), changes);

    protected Task<JournalEntry> ApplyAsync(params Change[] changes) => Repairer.ApplyAsync(Shell, Plan(changes));

    protected static ReadOnlyMemory<byte> Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    protected static ReplaceContent Replace(string path, string after) => new(path, File.ReadAllBytes(path), Bytes(after), "edit it");

    protected static string ModeOf(string path) => Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
