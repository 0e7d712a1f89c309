namespace SshLab.Testcontainers.Engines;

/// <summary>The two parts of an image's name, which the engine's API wants apart.</summary>
internal static class ImageName
{
    /// <summary>Returns repository and tag; without a tag it would be all of them.</summary>
    public static (string Repository, string Tag) Split(string image)
    {
        var colon = image.LastIndexOf(':');
        // A colon before the last slash belongs to the registry's port.
        return colon > image.LastIndexOf('/') ? (image[..colon], image[(colon + 1)..]) : (image, "latest");
    }
}
