namespace SshLab.Cli.Commands;

/// <summary>The files that ssh is to read for a login (<c>-F</c>, <c>-i</c>). ssh reads each several times, so a pipe will not do; and one without an end, or a huge one, keeps it for ever.</summary>
internal static class LoginFiles
{
    private const string Nothing = "/dev/null";
    private const long LongestConfig = 16 * 1024 * 1024;

    /// <summary>An RSA key of 16384 bits has 13 KiB.</summary>
    private const long LongestKey = 1024 * 1024;

    /// <summary>Makes sure that ssh can read the configuration.</summary>
    /// <exception cref="BadInputException">There is none, or it is no file.</exception>
    public static async Task CheckConfigAsync(string config, CancellationToken cancellationToken)
    {
        const string next = "Name the right file, or leave all configuration out with -F /dev/null.";
        if (config is "none" or Nothing)
            return;
        if (!File.Exists(config))
            throw new BadInputException($"There is no ssh_config at '{config}' (-F){(Directory.Exists(config) ? ": it is a directory" : "")}. {next}");
        await CheckAsync(config, "-F", "ssh_config", LongestConfig, next, cancellationToken);
    }

    /// <summary>Makes sure that ssh comes to an end with the private key, whatever it then makes of it.</summary>
    /// <exception cref="BadInputException">It is no file, or far too long.</exception>
    public static async Task CheckIdentityAsync(string identity, CancellationToken cancellationToken)
    {
        const string next = "Name the file of the private key.";
        if (identity.Length == 0)
            throw new BadInputException($"The name of the private key (-i) is empty. {next}");
        if (identity != Nothing && File.Exists(identity))
            await CheckAsync(identity, "-i", "private key", LongestKey, next, cancellationToken);
    }

    private static async Task CheckAsync(string file, string option, string what, long longest, string next, CancellationToken cancellationToken)
    {
        if (await GivenFile.IsPipeOrDeviceAsync(file, cancellationToken))
            throw new BadInputException($"'{file}' ({option}) is no regular file but a pipe or a device, and ssh has to read it more than once. Save it in a file. {next}");
        if (LengthOf(file) is var length && length > longest)
            throw new BadInputException($"'{file}' ({option}) has {length} bytes: no {what} is that long. {next}");
    }

    /// <summary>A link that leads nowhere, or to itself, is ssh's to name.</summary>
    private static long LengthOf(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file);
            return RandomAccess.GetLength(handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
