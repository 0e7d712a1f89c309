namespace SshLab.Repairs;

/// <summary>The constant text of the scripts that run on a server.</summary>
internal static class ScriptText
{
    /// <summary>Returns the text of one of them.</summary>
    public static string Of(string name)
    {
        using var stream = typeof(ScriptText).Assembly.GetManifestResourceStream($"scripts/{name}.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
