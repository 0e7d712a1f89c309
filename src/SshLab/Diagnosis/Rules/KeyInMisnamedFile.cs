using SshLab.Diagnosis.KeyContent;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key is in a file of the account's own whose name or place is not the one sshd looks at.</summary>
/// <remarks>Source: sshd_config(5), AuthorizedKeysFile: the default is <c>.ssh/authorized_keys .ssh/authorized_keys2</c>.</remarks>
internal sealed class KeyInMisnamedFile : IRule
{
    private const int PrivateDirectory = 0b111_000_000;

    public string Id => "key-in-misnamed-file";

    public string Title => "The key is in a file that sshd does not look at";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts)
    {
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (facts.Client is not { Keys.Count: > 0 } client)
            return RuleResult.Unknown("it is not known which key the client presents");
        if (login.Files.Count == 0 || login.HasKey || login.Damage is not null || StrayKeys.Misnamed(facts) is not { } stray)
            return RuleResult.Healthy;
        // There it has its right name and place; that sshd reads another file, somebody decided (authorized-keys-file-elsewhere).
        if (StrayKeys.IsUsualPlace(stray.Path, login))
            return RuleResult.Healthy;
        var right = login.Files.FirstOrDefault(file => IsOwn(file, login)) ?? login.Files[0];
        var changes = Mend(stray, right, login, client.Keys);
        var (path, name) = (VisibleText.Of(stray.Path), VisibleText.Of(right.File.Path));
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = $"The key is in {path}, and sshd looks at {name}",
            Paths = [stray.Path],
            Evidence =
            [
                $"{path} holds {string.Join(", ", client.Keys.Where(key => Line(stray, key) is not null).Select(key => $"{key.Type} {key.Fingerprint}"))}",
                $"sshd looks for keys in {string.Join(", ", login.Files.Select(file => VisibleText.Of(file.File.Path)))} only (AuthorizedKeysFile)",
            ],
            Changes = changes,
            NextStep = changes.Count > 0 ? null
                : IsOwn(right, login) ? "Install the key where sshd looks, with `sshlab setup`."
                : $"AuthorizedKeysFile of this server names a file outside the home directory, which is the administrator's: have the key put into {name}.",
        });
    }

    private static IReadOnlyList<Change> Mend(StrayKeyFile stray, KeyFileView right, LoginView login, IReadOnlyList<PublicKey> keys)
    {
        if (!IsOwn(right, login))
            return [];
        if (right.Content is { } content && right.Walk.Strict.Any(path => path is { Role: PathRole.KeyFile, Changeable: true }) && !right.File.ContentTruncated)
            return [Append(content, right.Walk.RealPath, keys.Select(key => Line(stray, key)).First(line => line is not null)!)];
        if (right.Walk.End != PathKind.Missing || right.Walk.Dangling || IsLink(stray, login))
            return [];
        var (directory, name) = (PathResolution.Parent(right.File.Path), Path.GetFileName(right.File.Path));
        var parent = PathResolution.Follow(directory, login.Server.Paths);
        if (parent.End == PathKind.Directory)
            return [.. ModesOf(stray, login), new Rename(stray.Path, $"{parent.Final}/{name}")];
        // Only the directory itself may be missing: a chain of directories is somebody's plan, not a slip.
        return parent is { End: PathKind.Missing, Dangling: false } && PathResolution.Parent(directory) == login.Account.RealHome && parent.Final == directory
            ? [new CreateDirectory(directory, PrivateDirectory, login.Account.Uid, login.Account.Gid), .. ModesOf(stray, login), new Rename(stray.Path, $"{directory}/{name}")]
            : [];
    }

    // A key file outside the home is the administrator's: nothing of the user's is moved there.
    private static bool IsOwn(KeyFileView right, LoginView login) =>
        login.Account.RealHome is { } home && PathResolution.IsWithin(right.Walk.RealPath, home);

    private static ReplaceContent Append(AuthorizedKeys content, string path, string line)
    {
        var newline = content.Lines.Count > 0 && !content.Lines[^1].HasNewline;
        byte[] after = [.. content.Content.Span, .. newline ? "\n"u8 : [], .. System.Text.Encoding.Latin1.GetBytes(line), .. "\n"u8];
        return new ReplaceContent(path, content.Content, after, TypedEdit.Append(path, line, newline));
    }

    // In its new place the file must pass StrictModes and be readable, so it is put right before it is moved.
    private static IEnumerable<Change> ModesOf(StrayKeyFile stray, LoginView login)
    {
        if (!login.Server.Paths.TryGetValue(stray.Path, out var facts) || login.Server.Sshd.StrictModes == false)
            yield break;
        if (SafePath.OwnerRefused(facts, login.Account) == false && SafePath.RefusedWriteBits(facts, login.Account, login.Server) is > 0 and var bits)
            yield return new SetMode(stray.Path, Clear: bits);
    }

    private static bool IsLink(StrayKeyFile stray, LoginView login) =>
        login.Server.Paths.TryGetValue(stray.Path, out var facts) && facts.Kind != PathKind.File;

    private static string? Line(StrayKeyFile stray, PublicKey key) =>
        stray.Content is { } content && AuthorizedKeys.Read(content).Admitting(key) is { } line ? line.Text.TrimEnd('\r') : null;
}
