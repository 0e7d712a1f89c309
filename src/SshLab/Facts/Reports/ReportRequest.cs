using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SshLab.Facts.Probes;
using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Facts.Reports;

/// <summary>
/// What to ask a server's administrator to run where there is no way in: it prints a report of the server's facts, to paste back.
/// It reads and changes nothing, and needs only <c>sh</c> and the usual programs; as root it sees everything.
/// </summary>
public static class ReportRequest
{
    /// <summary>How many of the client's keys are looked for.</summary>
    private const int MostKeys = 8;

    private const string TakeArguments = """
        user=$1
        shift
        keys=
        for key; do keys=$keys${keys:+
        }$key; done

        """;

    /// <summary>Returns one line to copy into a chat and to paste into the server's shell, as root or as who may use sudo.</summary>
    /// <remarks>The packed word is <see cref="Script"/> without its comments: put <c>cat</c> in place of what follows <c>gzip -dc |</c> to read it.</remarks>
    public static string Line(ServerQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var packed = Convert.ToBase64String(Packed(Bare(Prologue(question) + ServerProbe.ReportScript)));
        return $"echo {packed} | base64 -d | gzip -dc | $(test \"$(id -u)\" = 0 || echo sudo) sh -s -- {Arguments(question)}";
    }

    /// <summary>Returns the same as a script to read first and to run as a file: <c>sudo sh FILE</c>.</summary>
    public static string Script(ServerQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return $"""
            #!/bin/sh
            # Prints what SshLab wants to know about one login, as text to paste back. It changes nothing. Run it as root: sudo sh THIS-FILE
            set -- {Arguments(question)}
            {Prologue(question)}{ServerProbe.ReportScript}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>
    /// Sets what the script works on. The user and the keys are arguments, to be seen in the line; the word that divides the answers
    /// is drawn anew each time, so that no file of the server can forge one.
    /// </summary>
    private static string Prologue(ServerQuestion question)
    {
        var others = ServerProbe.ScriptFor(question, RandomNumberGenerator.GetHexString(32, lowercase: true)).Variables
            .Where(variable => variable.Key is not ("user" or "keys")).Select(variable => $"{variable.Key}={ShellQuoting.Quote(variable.Value)}");
        return string.Join('\n', others) + "\n" + TakeArguments;
    }

    private static string Arguments(ServerQuestion question) => string.Join(' ',
        question.ClientKeys.Select(key => key.Base64).Distinct().Take(MostKeys).Prepend(ShellQuoting.QuoteIfNeeded(VisibleText.Of(question.User))));

    /// <summary>Without indentation, empty lines and comments, none of which a shell needs here.</summary>
    private static string Bare(string script) => string.Join('\n',
        script.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart(' ')).Where(line => line.Length > 0 && line[0] != '#')) + "\n";

    private static byte[] Packed(string script)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(Encoding.UTF8.GetBytes(script));
        return packed.ToArray();
    }
}
