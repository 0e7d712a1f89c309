namespace SshLab.Diagnosis.Policy;

/// <summary>The part of an SELinux context that type enforcement goes by.</summary>
internal static class ContextType
{
    /// <summary>The type of <c>user:role:type:level</c>; null when it is none.</summary>
    public static string? Of(string? context) => context?.Split(':') is { Length: >= 3 } parts ? parts[2] : null;
}
