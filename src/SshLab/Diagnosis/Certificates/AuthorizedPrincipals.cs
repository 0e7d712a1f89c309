using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>Which principals may log in as a user: the user's name, unless AuthorizedPrincipalsFile or AuthorizedPrincipalsCommand says.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_cert_trusted_ca</c>: the file first, then the program.</remarks>
internal sealed class AuthorizedPrincipals(Dictionary<CertificateRefusal, string> refusals, SshCertificate certificate, LoginView login)
{
    private static readonly Version PatternsSince = new(10, 0);

    /// <summary>The command that the line with the principal forces; null when it forces none.</summary>
    public (string Place, string Command)? Command { get; private set; }

    /// <summary>The file that lists the principals; null when there is no such setting.</summary>
    public static TrustFile? FileOf(ServerFacts server) => server.TrustFiles?.FirstOrDefault(file => file.Keyword == "authorizedprincipalsfile");

    /// <summary>Adds why none of the certificate's principals counts, if so; returns what could not be weighed.</summary>
    public Unweighed? Check()
    {
        var program = AuthorizingProgram.OfPrincipals(login.Server);
        var file = FileOf(login.Server);
        if (file is null && program is null)
        {
            CertificateChecks.AddPrincipals(refusals, certificate, [login.Account.Name], $"the user's own name is wanted ({login.Account.Name})");
            return null;
        }
        var list = file is null ? null : PrincipalsList.Of(file, certificate, login);
        if (list is { Troubles.Count: 0, Line: not null })
            return Weigh(list);
        if (program is not null && ByProgram(program) is var (decided, unknown) && (decided || unknown is not null))
            return unknown;
        if (list is null)
            return null;
        if (list.Troubles.Count > 0)
            refusals[CertificateRefusal.PrincipalsFile] = string.Join("; ", list.Troubles.Select(trouble => trouble.What));
        if (list.Line is not null)
            return Weigh(list);
        // Which names stand in a file that was not read, or a program would print, is not known.
        return refusals.ContainsKey(CertificateRefusal.PrincipalsCommand) || (list.Troubles.Count > 0 && list.Lines is null) ? null : ByNames(list);
    }

    private Unweighed? Weigh(PrincipalsList list)
    {
        var place = $"{VisibleText.Of(list.File.Path)} line {list.Line!.Number}";
        Command = ForcedCommands.OfLine(place, list.Line.Options);
        return PrincipalsOptions.Weigh(refusals, list.Line, place, certificate, login.Server);
    }

    /// <summary>A program that works may print any name, and only sshd's log tells what it did.</summary>
    private (bool Decided, Unweighed? Unknown) ByProgram(AuthorizingProgram program)
    {
        var path = VisibleText.Of(program.Path);
        if (program.Trouble(login.Server) is { Unknown: false } trouble)
        {
            refusals[CertificateRefusal.PrincipalsCommand] = trouble.What;
            return (false, null);
        }
        if (CertificateLog.Last(certificate, login) is not { } reason)
            return (false, new($"{path} (AuthorizedPrincipalsCommand) may name one of the certificate's principals. {program.ByHand(login, certificate)}", CertificateRefusal.Principals, CertificateRefusal.PrincipalsCommand));
        var (refusal, why) = reason switch
        {
            CertificateLog.NoPrincipal => (CertificateRefusal.Principals, $"it names {CertificateChecks.Shown(certificate.Principals)}, and {path} (AuthorizedPrincipalsCommand) printed none of them"),
            CertificateLog.PrincipalsOptions => (CertificateRefusal.LineOptions, $"{path} (AuthorizedPrincipalsCommand) printed its principal with options that keep this login out"),
            _ => (CertificateRefusal.CommandMismatch, $"it may run '{VisibleText.Of(ForcedCommands.Of(certificate) ?? "")}' only ({ForcedCommands.Option}), and {path} (AuthorizedPrincipalsCommand) printed its principal with another command="),
        };
        refusals[refusal] = why;
        return (true, null);
    }

    private Unweighed? ByNames(PrincipalsList list)
    {
        var path = VisibleText.Of(list.File.Path);
        if (IsPattern(list.File.Path))
            return new($"{path} is a pattern, and the files that it finds may name one of the certificate's principals", CertificateRefusal.Principals);
        if (list.Lines is null && !list.IsMissing)
            return new($"needs root to read {path}", CertificateRefusal.Principals, CertificateRefusal.PrincipalsFile);
        var named = LoginConfiguration.Of(login.Server)?.Evidence("authorizedprincipalsfile")[0] ?? "AuthorizedPrincipalsFile";
        CertificateChecks.AddPrincipals(refusals, certificate, [], list.Lines is not { } lines
            ? $"{path}, which should list those that may, does not exist ({named})"
            : $"{path} lists {CertificateChecks.Shown([.. lines.Where(line => line.Options.Problem is null).Select(line => line.Name)])}{list.Hint(certificate)} ({named})");
        return null;
    }

    /// <summary>Since 10.0 sshd takes patterns of glob(3).</summary>
    private bool IsPattern(string path) => path.AsSpan().ContainsAny("*?[") && !(login.Server.Sshd.Version < PatternsSince);
}
