using SshLab.Diagnosis;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Cli.Demo;

/// <summary>One step of the story, as it really came out.</summary>
/// <param name="Id">Its name in JSON.</param>
/// <param name="AsTold">Whether it came out as the story tells it.</param>
internal sealed record DemoStep(string Id, bool AsTold)
{
    /// <summary>What a person would have typed.</summary>
    public string Command { get; init; } = "";

    /// <summary>The login, where the step is one.</summary>
    public LoginAttempt? Login { get; init; }

    /// <summary>The diagnosis, where the step is one.</summary>
    public DiagnosisReport? Report { get; init; }

    /// <summary>The repair, where the step is one.</summary>
    public JournalEntry? Repair { get; init; }

    /// <summary>What the step came to, in a few words.</summary>
    public string Outcome { get; init; } = "";
}
