using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SshLab.Containers.Images;

/// <summary>The files that an image is built from, as they travel in this assembly.</summary>
internal sealed record BuildContext(IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Returns the context of an image: its own folder, and from the <c>debian</c> folder what that lacks.</summary>
    public static BuildContext Of(LabImage image)
    {
        Dictionary<string, byte[]> files = [];
        foreach (var folder in new[] { "debian", image.Context }.Distinct())
        {
            foreach (var (name, bytes) in Embedded($"containers/{folder}/"))
                files[name] = bytes;
        }
        return new BuildContext(files);
    }

    /// <summary>Returns a short name for exactly these files and these further words: another file, another name.</summary>
    public string Hash(params IEnumerable<string> words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{bytes.Length}\0"));
            hash.AppendData(bytes);
        }
        foreach (var word in words)
            hash.AppendData(Encoding.UTF8.GetBytes(word + "\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Writes the files into a folder.</summary>
    public async Task WriteToAsync(string directory, CancellationToken cancellationToken)
    {
        foreach (var (name, bytes) in Files)
            await File.WriteAllBytesAsync(Path.Combine(directory, name), bytes, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Embedded(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (resource[prefix.Length..], bytes.ToArray());
        }
    }
}
