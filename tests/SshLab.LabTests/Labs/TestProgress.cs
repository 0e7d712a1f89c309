
namespace SshLab.LabTests.Labs;

/// <summary>Writes what takes long to the test's output, as it happens.</summary>
internal sealed class TestProgress : IProgress<string>
{
    public void Report(string value) => TestContext.Progress.WriteLine(value);
}
