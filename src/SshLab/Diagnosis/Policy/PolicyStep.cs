using SshLab.Facts;

namespace SshLab.Diagnosis.Policy;

/// <summary>One thing that sshd does on its way to a key file, and what it takes.</summary>
/// <param name="Path">The component.</param>
/// <param name="Class">The kind of object that the policy sees there: <c>dir</c>, <c>file</c>, <c>lnk_file</c>.</param>
/// <param name="Needs">The permissions that sshd's process needs of it.</param>
internal sealed record PolicyStep(WalkedPath Path, string Class, IReadOnlyList<string> Needs)
{
    /// <summary>All steps to a key file, from <c>/</c> downward, the file last.</summary>
    /// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_key_allowed2</c> (open, fstat, read) and <c>misc.c</c>, <c>safe_path</c> (realpath, and stat of each directory where StrictModes is on).</remarks>
    public static IReadOnlyList<PolicyStep> To(KeyFileWalk walk, ServerFacts server)
    {
        var strict = server.Sshd.StrictModes == false ? [] : walk.Strict.Select(path => path.Facts.Path).ToHashSet();
        var steps = walk.Crossed.Select(path => new PolicyStep(path, "dir", strict.Contains(path.Facts.Path) ? ["getattr", "search"] : ["search"])).ToList();
        steps.AddRange(walk.Links.Select(link => new PolicyStep(new WalkedPath(link, PathRole.Path, Changeable: false), "lnk_file", ["read"])));
        if (walk.End == PathKind.File && walk.Strict.FirstOrDefault(path => path.Role == PathRole.KeyFile) is { } file)
            steps.Add(new PolicyStep(file, "file", ["getattr", "open", "read"]));
        return steps;
    }
}
