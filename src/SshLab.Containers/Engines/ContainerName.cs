namespace SshLab.Containers.Engines;

/// <summary>What a container's name or id must look like before it may stand in a command.</summary>
public static class ContainerName
{
    /// <summary>Returns the name; it holds nothing that an engine's command line reads as an option.</summary>
    /// <exception cref="BadInputException">It is not a container's name.</exception>
    public static string Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var valid = name.Length is > 0 and <= 255 && char.IsAsciiLetterOrDigit(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');
        return valid ? name : throw new BadInputException(
            "That is not a container's name: one starts with a letter or digit and goes on with letters, digits, '_', '.' and '-'. `docker ps` lists them.");
    }
}
