using System.Text.RegularExpressions;
using SshLab.Processes;

namespace SshLab.Setup;

/// <summary>An ssh-agent of our own that holds one key for the time of a login, since a login in batch mode asks for no passphrase.</summary>
internal sealed partial class KeyAgent : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sshlab-");
    private string _pid = "";

    private KeyAgent()
    {
    }

    /// <summary>The option that makes ssh ask this agent and no other.</summary>
    public string Option => $"IdentityAgent={Socket}";

    private string Socket => Path.Combine(_directory.FullName, "agent");

    /// <summary>Starts the agent and gives it the key for two minutes.</summary>
    /// <exception cref="BadInputException">The passphrase is not the key's.</exception>
    public static async Task<KeyAgent> HoldAsync(string identityFile, KeyPassphrase passphrase, CancellationToken cancellationToken)
    {
        var agent = new KeyAgent();
        try
        {
            await agent.StartAsync(identityFile, passphrase, cancellationToken).ConfigureAwait(false);
            return agent;
        }
        catch
        {
            await agent.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_pid.Length > 0)
            await new ProcessCommand("ssh-agent", "-k") { Environment = new Dictionary<string, string?> { ["SSH_AGENT_PID"] = _pid } }.RunAsync(CancellationToken.None).ConfigureAwait(false);
        _directory.Delete(recursive: true);
    }

    private async Task StartAsync(string identityFile, KeyPassphrase passphrase, CancellationToken cancellationToken)
    {
        var started = await new ProcessCommand("ssh-agent", "-s", "-a", Socket).RunAsync(cancellationToken).ConfigureAwait(false);
        _pid = PidForm().Match(started.OrThrow("Check that ssh-agent works on this machine.").OutputText).Groups["pid"].Value;
        using var answer = new PassphraseAnswer(passphrase);
        var environment = new Dictionary<string, string?>(answer.Environment) { ["SSH_AUTH_SOCK"] = Socket };
        var added = await new ProcessCommand("ssh-add", "-q", "-t", "120", "--", identityFile) { Environment = environment }.RunAsync(cancellationToken).ConfigureAwait(false);
        if (added.ExitCode != 0)
            throw new BadInputException($"The private key {identityFile} could not be opened with the passphrase given. Give the right one.");
    }

    [GeneratedRegex(@"SSH_AGENT_PID=(?<pid>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PidForm();
}
