namespace SshLab.Tests.Shells;

/// <summary>The small shell and tools of Alpine and of many routers, in which our scripts must work too.</summary>
internal static class Busybox
{
    private const string Why = "busybox is not installed here, so our scripts cannot be tried with its shell and tools (sudo apt-get install busybox).";

    /// <summary>Reports the test as not run where there is no busybox; fails it where <c>SSHLAB_REQUIRE</c> names <c>busybox</c>, or <c>all</c>.</summary>
    public static void Require()
    {
        if ((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(directory => File.Exists(Path.Combine(directory, "busybox"))))
            return;
        if ((Environment.GetEnvironmentVariable("SSHLAB_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries).Any(name => name is "all" or "busybox"))
            Assert.Fail($"SSHLAB_REQUIRE wants every test run, and {Why}");
        Assert.Ignore(Why);
    }
}
