using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>What a repair makes valid that others may have had a hand in.</summary>
internal static class RepairWarnings
{
    /// <summary>A key file that others could write to may hold keys of theirs, and once its mode is right sshd accepts them.</summary>
    public static IEnumerable<string> For(IEnumerable<RepairStep> steps, ServerFacts facts)
    {
        foreach (var step in steps.OfType<PathStep>())
        {
            if (step.Before.Kind == PathKind.File && (step.Before.Mode & ~step.After.Mode & 0b010_010) != 0
                && facts.KeyFiles?.Any(file => file.RealPath == step.Path) == true)
            {
                yield return $"{step.Path} could be written by others until now. Look through the keys in it: sshd accepts all of them once its mode is right.";
            }
        }
    }
}
