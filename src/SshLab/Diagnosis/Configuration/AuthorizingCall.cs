using System.Globalization;
using System.Text;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis.Configuration;

/// <summary>The command line by which sshd starts a program that it asks who may log in, its tokens replaced for one login.</summary>
/// <remarks>Source: sshd_config(5), TOKENS; OpenSSH <c>auth2-pubkey.c</c>: a key command without arguments gets the user's name; <c>%C</c> and <c>%D</c> since 9.4, and a token that sshd does not know ends the connection (<c>misc.c</c>, <c>percent_expand</c>).</remarks>
internal static class AuthorizingCall
{
    private const string ForKeys = "UuhtfkCD";
    private const string ForPrincipals = "UuhtTfFkKisCD";
    private const string OfTheConnection = "CD";

    private static readonly Version ConnectionSince = new(9, 4);

    /// <summary>Returns the command line as a person would type it; what of it is not known stays as it is written.</summary>
    public static string Of(AuthorizingProgram program, LoginView login, SshCertificate? certificate)
    {
        var words = program.Words.Select(word => Expanded(word, login, certificate)).ToList();
        if (program is { Keyword: "AuthorizedKeysCommand" } && words.Count == 1)
            words.Add(login.Account.Name);
        return VisibleText.Of($"runuser -u {ShellQuoting.QuoteIfNeeded(program.User.Length > 0 ? program.User : "USER")} -- {string.Join(' ', words.Select(ShellQuoting.QuoteIfNeeded))}", 2000);
    }

    /// <summary>Returns the first token that this sshd does not know; null when it knows all, or that is not known.</summary>
    public static string? UnknownToken(AuthorizingProgram program, Version? server)
    {
        var known = program.Keyword == "AuthorizedKeysCommand" ? ForKeys : ForPrincipals;
        foreach (var word in program.Words.Skip(1))
        {
            for (var at = word.IndexOf('%', StringComparison.Ordinal); at >= 0 && at + 1 < word.Length; at = word.IndexOf('%', at + 2))
            {
                var token = word[at + 1];
                if (token != '%' && (!known.Contains(token, StringComparison.Ordinal) || (OfTheConnection.Contains(token, StringComparison.Ordinal) && server < ConnectionSince)))
                    return $"%{token}";
            }
        }
        return null;
    }

    private static string Expanded(string word, LoginView login, SshCertificate? certificate)
    {
        var text = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] != '%' || at + 1 == word.Length)
                text.Append(word[at]);
            else
                text.Append(Value(word[++at], login, certificate));
        }
        return text.ToString();
    }

    private static string Value(char token, LoginView login, SshCertificate? certificate)
    {
        var key = certificate?.Key ?? (login.Facts.Client?.Keys is [var first, ..] ? first : null);
        return token switch
        {
            '%' => "%",
            'u' => login.Account.Name,
            'U' => login.Account.Uid.ToString(CultureInfo.InvariantCulture),
            'h' => login.Account.Home,
            't' => certificate?.Type ?? key?.Type,
            'k' => certificate?.Base64 ?? key?.Base64,
            'f' => key?.Fingerprint,
            'T' => certificate?.Authority.Type,
            'K' => certificate?.Authority.Base64,
            'F' => certificate?.Authority.Fingerprint,
            'i' => certificate is null ? null : VisibleText.Of(certificate.KeyId),
            's' => certificate?.Serial.ToString(CultureInfo.InvariantCulture),
            _ => null,
        } ?? $"%{token}";
    }
}
