using System.Globalization;
using System.Net;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd waits for a program that hands out keys or principals, and that does not come to an end: the client gets no answer to its offer.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_command_allowed2</c>: sshd reads to the end of what the program prints; LoginGraceTime ends it: "Timeout before authentication for …", at INFO, where the signal handler still logs.</remarks>
internal sealed class AuthorizingProgramHangs : IRule
{
    private const string Offering = "Offering public key: ";
    private const string Late = "Timeout before authentication for ";

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);
    private static readonly string[] Answers = ["Server accepts key: ", "Authentications that can continue: ", "Authenticated to "];

    public string Id => "authorizing-program-hangs";

    public string Title => "The program that sshd asks who may log in does not answer";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Login is not { Outcome: LoginOutcome.Refused or LoginOutcome.Unreachable } attempt || Unanswered(attempt) is not { } offer || Asked(login) is not { } program || WaitedFor(attempt, login) is not { } waited)
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            LastResort = true,
            Title = $"sshd waits for {VisibleText.Of(program.Path)} ({program.Keyword}), which does not come to an end",
            Evidence =
            [
                .. LoginConfiguration.Of(login.Server)?.Evidence(program.Keyword.ToLowerInvariant()) ?? [],
                $"ssh got no answer after: {VisibleText.Of(offer.Trim(), 300)}",
                waited,
            ],
            NextStep = $"See how long it takes, and on what it waits (a directory service, a name server): `time {AuthorizingCall.Of(program, login, login.MeansCertificate ? login.Certificate?.Client.Certificate : null)}`. A key in the user's own file does not need it: sshd reads that first.",
        });
    }

    /// <summary>The last offer, where nothing came after it.</summary>
    private static string? Unanswered(LoginAttempt attempt)
    {
        var last = attempt.Trace.LastOrDefault(line => line.Contains(Offering, StringComparison.Ordinal) || Answers.Any(answer => line.Contains(answer, StringComparison.Ordinal)));
        return last?.Contains(Offering, StringComparison.Ordinal) == true ? last : null;
    }

    /// <summary>The program that sshd asks for what no file has.</summary>
    private static AuthorizingProgram? Asked(LoginView login)
    {
        var principals = login is { MeansCertificate: true, Certificate: not { LetsIn: true } } ? AuthorizingProgram.OfPrincipals(login.Server) : null;
        return new[] { principals, login is { KeyCommand: not null, Damage: null } ? AuthorizingProgram.OfKeys(login.Server) : null }
            .FirstOrDefault(program => program is not null && program.Trouble(login.Server) is null);
    }

    private static string? WaitedFor(LoginAttempt attempt, LoginView login) =>
        LoginStop.Line(attempt, "Timeout, server ") is { } said ? LoginStop.Quoted(VisibleText.Of(said, 300))
        : login.Log.Select(SshdLogLine.Message).LastOrDefault(message => message.StartsWith(Late, StringComparison.Ordinal) && IsClients(message, login.Server.ClientAddress)) is { } logged ? $"sshd's log: {VisibleText.Of(logged, 300)}"
        : attempt.Lasted is { } lasted && Grace(login) is { } grace && lasted >= grace - Slack && LoginStop.Line(attempt, "Connection closed by ") is not null
            ? string.Create(CultureInfo.InvariantCulture, $"the server closed the connection after {lasted.TotalSeconds:0} s, when its patience was at an end: LoginGraceTime is {grace.TotalSeconds:0} s (sshd -T)")
        : null;

    /// <summary>How long sshd waits for a login; null when it waits for ever, or that is not known.</summary>
    private static TimeSpan? Grace(LoginView login) =>
        LoginConfiguration.Of(login.Server)?.Value("logingracetime") is { } value && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Since 9.8 the line has both ends of the connection; the client's comes first.</summary>
    private static bool IsClients(string message, string? address) =>
        address is not null && IPAddress.TryParse(address, out var client) && message[Late.Length..].Split(' ').Select(word => IPAddress.TryParse(word, out var ip) ? ip : null).FirstOrDefault(ip => ip is not null)?.Equals(client) == true;
}
