using SshLab.Containers.Labs;

namespace SshLab.Containers.Images;

/// <summary>The locks of all builds at once: held by somebody who must know that nothing is being built.</summary>
internal sealed class BuildTurns : IDisposable
{
    private readonly List<FileLock> _locks = [];

    private BuildTurns()
    {
    }

    /// <summary>The lock held while an image is made.</summary>
    public static string OfImage(LabImage image) => $"image-{image.Name}";

    /// <summary>The lock held while a release's base is made.</summary>
    public static string OfBase(LabImage image) => $"base-{image.Suite}";

    /// <summary>Returns all locks, or null when any is held.</summary>
    public static BuildTurns? TryTakeAll()
    {
        var turns = new BuildTurns();
        foreach (var name in LabImages.All.SelectMany(image => new[] { OfImage(image), OfBase(image) }).Distinct())
        {
            if (FileLock.TryTake(name) is { } taken)
            {
                turns._locks.Add(taken);
                continue;
            }
            turns.Dispose();
            return null;
        }
        return turns;
    }

    /// <summary>Gives all locks back.</summary>
    public void Dispose() => _locks.ForEach(taken => taken.Dispose());
}
