using SshLab.Diagnosis.Policy;
using SshLab.Facts;

namespace SshLab.Diagnosis.Configuration;

/// <summary>
/// What sshd goes by where SELinux keeps an included file from it: glob(3) leaves out what may not be looked at, so sshd passes over the file, which
/// <c>sshd -T</c>, asked by an administrator, reads all the same. Pure.
/// </summary>
internal static class ConfigurationInForce
{
    private const string KeyFiles = "authorizedkeysfile";

    /// <summary>What counts where no file says anything, of keywords that must have a value.</summary>
    private static readonly Dictionary<string, string> Defaults = new()
    {
        [KeyFiles] = ".ssh/authorized_keys .ssh/authorized_keys2", ["permitrootlogin"] = "prohibit-password", ["pubkeyauthentication"] = "yes", ["strictmodes"] = "yes",
    };

    /// <summary>Returns the facts without what only such files say. Where these say where keys are, it is not known what is in sshd's own places.</summary>
    public static FactSet Of(FactSet facts)
    {
        if (facts.Server is not { Sshd.Configuration: { } configuration } server || PassedOver(server) is not { Count: > 0 } unread)
            return facts;
        var all = LoginConfiguration.Of(server)!;
        var rest = LoginConfiguration.Of(server with { Sshd = server.Sshd with { PassedOver = unread } })!;
        var changed = configuration.Keys.Where(keyword => all.Deciding(keyword).Any(line => unread.Contains(line.File.Path))).ToList();
        var values = configuration.Where(pair => !changed.Contains(pair.Key)).ToDictionary();
        foreach (var keyword in changed)
        {
            if (ValuesOf(keyword, rest) is { Count: > 0 } value)
                values[keyword] = value;
        }
        return facts with
        {
            Server = server with
            {
                Sshd = server.Sshd with { Configuration = values, PassedOver = unread },
                KeyFiles = changed.Contains(KeyFiles) ? null : server.KeyFiles,
            },
        };
    }

    private static IReadOnlyList<string> ValuesOf(string keyword, LoginConfiguration rest)
    {
        var said = rest.Deciding(keyword).Select(line => line.Arguments.Select(word => word.Value)).ToList();
        return said.Count == 0 ? Defaults.TryGetValue(keyword, out var usual) ? [usual] : []
            : LoginConfiguration.AddsUp(keyword) ? [.. said.SelectMany(words => words)] : [string.Join(' ', said[0])];
    }

    private static IReadOnlyList<string> PassedOver(ServerFacts server)
    {
        var policy = new LoadedPolicy(server);
        return !policy.Enforced || server.Selinux is not { } selinux ? []
            : [.. ServerFile.Of(server, selinux)
                .Where(file => file.When == FileReading.Included && !policy.IsPermissive(file.Source) && ServerFileAccess.Refused(file.Path, file.Source, policy, server).Any())
                .Select(file => file.Path)];
    }
}
