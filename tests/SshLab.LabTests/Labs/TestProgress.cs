namespace SshLab.LabTests.Labs;

/// <summary>Writes what takes long to the test's output, as it happens.</summary>
internal sealed class TestProgress : IProgress<string>
{
    // Of the ways to say something while tests run, `dotnet test` shows only this one unasked.
    public void Report(string value) => TestContext.Error.WriteLine(value);
}
