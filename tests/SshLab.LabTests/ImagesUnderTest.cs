using SshLab.Containers.Images;

namespace SshLab.LabTests;

/// <summary>The images the suite runs on: those of the run setting <c>Images</c>, or all.</summary>
internal static class ImagesUnderTest
{
    /// <summary>The images, in the catalogue's order of mention.</summary>
    public static IReadOnlyList<LabImage> All { get; } = Names(TestContext.Parameters["Images"]) is { Length: > 0 } names
        ? [.. names.Select(LabImages.Find)]
        : LabImages.All;

    /// <summary>Whether a run that cannot use the image has failed: the variable <c>SSHLAB_REQUIRE</c> names it, or <c>all</c>.</summary>
    public static bool IsRequired(LabImage image) =>
        Names(Environment.GetEnvironmentVariable("SSHLAB_REQUIRE")).Any(name => name == "all" || name == image.Name);

    private static string[] Names(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
