using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>Which of the client's keys the server is meant to let in.</summary>
internal static class InstalledKeys
{
    /// <summary>Those that a key file holds; all of them where none holds any, or the files are not known.</summary>
    public static IReadOnlyList<PublicKey> Of(FactSet facts)
    {
        var keys = facts.Client?.Keys ?? [];
        var installed = LoginView.Of(facts, out _) is { } login ? keys.Where(key => login.Files.Any(file => file.Content?.Admitting(key) is not null)).ToList() : [];
        return installed.Count > 0 ? installed : keys;
    }
}
