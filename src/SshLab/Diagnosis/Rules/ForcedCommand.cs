using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd runs a command of its own choice for this user, and that session fails.</summary>
/// <remarks>Source: sshd_config(5), ForceCommand; OpenSSH <c>session.c</c>, <c>do_exec</c>. The key is accepted; what the client asked for is not run.</remarks>
internal sealed class ForcedCommand : IRule
{
    private const string Keyword = "forcecommand";

    public string Id => "forced-command";

    public string Title => "ForceCommand gives the user another session than a shell";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (configuration.Value(Keyword) is not { } command || command == "none")
            return RuleResult.Healthy;
        if (facts.Login is not { } login)
            return RuleResult.Unknown($"ForceCommand is {VisibleText.Of(command, 200)}, and only a login shows whether that session works");
        if (login.Outcome != LoginOutcome.SessionFailed || ChrootDirectoryBroken.IsBroken(server, configuration, account) || account.Shell.EndsWith("/nologin", StringComparison.Ordinal) || account.Shell.EndsWith("/false", StringComparison.Ordinal))
            return RuleResult.Healthy;
        return ConfigurationRule.Decided(this,
            command.StartsWith("internal-sftp", StringComparison.Ordinal) ? $"{account.Name} gets sftp only (ForceCommand)" : $"{account.Name} gets another session than a shell, and it fails (ForceCommand)",
            [.. configuration.Evidence(Keyword), $"ssh logs in by {VisibleText.Of(login.AuthenticatedBy ?? "key")}, and the session ends with code {login.ExitCode}"],
            configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.CommentOut(line, server) : [],
            "Use what the server offers this user (sftp); or have whoever runs it take the ForceCommand away.", configuration.IsPending(Keyword));
    });
}
