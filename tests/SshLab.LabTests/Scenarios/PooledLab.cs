using SshLab.Containers.Labs;

namespace SshLab.LabTests.Scenarios;

/// <summary>A lab and how its host was when it was new.</summary>
/// <param name="Lab">The lab.</param>
/// <param name="Pristine">The way back.</param>
internal sealed record PooledLab(Lab Lab, PristineHost Pristine);
