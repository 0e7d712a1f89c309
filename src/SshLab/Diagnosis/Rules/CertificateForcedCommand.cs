using System.Globalization;
using SshLab.Diagnosis.Certificates;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The certificate is accepted, and it, or the line of its authority, says which command alone it may run; that one fails, so no session comes of the login.</summary>
/// <remarks>
/// Source: ssh-keygen(1), <c>-O force-command</c>; OpenSSH <c>auth-options.c</c>, <c>cert_option_list</c>; <c>session.c</c>, <c>do_exec</c>.
/// A ForceCommand of sshd_config goes before it.
/// </remarks>
internal sealed class CertificateForcedCommand : IRule
{
    public string Id => "certificate-forced-command";

    public string Title => "The certificate may run one command only, and that fails";

    public Cause Cause => Cause.Policy;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is null)
            return RuleResult.Unknown("it is not known which certificate the client presents");
        // ssh offers a key before its certificate: where the key itself lets in, the certificate is not asked for.
        if (login.Certificate is not { LetsIn: true } view || ForcedBy(view) is not var (place, command) || FailedCommand.Of(login) is not { } attempt || KeyLetsIn(login))
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"The certificate may run '{command}' only, and that fails",
            Evidence =
            [
                .. view.Evidence,
                $"{place}: {command}",
                $"sshd let the certificate in and ran that command in place of the client's; it ended with exit code {attempt.ExitCode?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}",
                .. attempt.LastWord.Length > 0 ? [$"the client's last word: {attempt.LastWord}"] : Array.Empty<string>(),
            ],
            NextStep = "If the certificate is meant for that command alone, mend the command (its path, its rights); else have the authority issue one without force-command.",
        });
    }

    private static (string Place, string Command)? ForcedBy(CertificateView view) =>
        ForcedCommands.Of(view.Client.Certificate) is { } issued ? ($"{VisibleText.Of(view.Client.Path)}, critical option {ForcedCommands.Option}", VisibleText.Of(issued))
        : view.Routes.First(route => route.Admits == true).Command is var (place, command) ? (place, VisibleText.Of(command))
        : null;

    private static bool KeyLetsIn(LoginView login) => login.Files.Where(file => file.IsUsable != false).SelectMany(file => file.KeyLines).Any(line => line.Admits != false);
}
