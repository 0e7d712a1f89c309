using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Reads what sshd says of itself and of its configuration. Pure.</summary>
internal static partial class SshdReader
{
    public static SshdFacts Read(ProbeFrames frames, string? banner, string? osRelease)
    {
        var program = frames.Text("sshd");
        var software = banner ?? OwnSoftware(frames.Text("sshd-version"));
        var configuration = frames.Text("sshd-configuration");
        var facts = new SshdFacts
        {
            Program = program,
            Software = software,
            Flavour = FlavourReader.Decide(software, OsRelease.IsDebianLike(osRelease), frames.Text("sshd-package") == "debian"),
            Version = VersionOf(software),
            Configuration = configuration is null ? null : Keywords.Read(configuration),
            ConfigurationProblem = configuration is not null ? null : frames.Text("sshd-problem") ?? (program is null ? "There is no sshd program to ask." : "sshd -T printed nothing."),
            Running = frames.Find("sshd-running") is { } running ? running.Text.Length > 0 : null,
            ListeningPorts = ListeningReader.Read(frames),
            ListeningOn = ListeningReader.Sockets(frames),
            OpenPorts = ListeningReader.OpenPorts(frames),
            Startups = StartupsOf(frames.Text("sshd-startups")),
            HostKeys = [.. frames.Every("host-key-file").Select(frame => frame.Text)],
            AsksWrappers = frames.Find("wrappers") is { } wrappers ? wrappers.Text == "yes" : null,
            MissingPrivsepDirectory = frames.Text("privsep-missing") is { Length: > 0 } there ? there
                : MissingDirectory().Match(frames.Text("sshd-problem") ?? "") is { Success: true } said ? said.Groups["path"].Value : null,
            WritablePrivsepDirectory = WritableDirectory().Match(frames.Text("sshd-problem") ?? "") is { Success: true } open ? open.Groups["path"].Value : null,
            PrivsepUserMissing = frames.Find("privsep-user-missing") is not null || frames.Text("sshd-problem")?.Contains("Privilege separation user sshd does not exist", StringComparison.Ordinal) == true,
            Service = ServiceOf(frames.Text("service")),
        };
        return ConfigFilesReader.Add(facts, frames);
    }

    /// <summary>Returns 9.2 for <c>OpenSSH_9.2p1 Debian-2</c> and for <c>OpenSSH_for_Windows_9.5</c>; null for other software.</summary>
    public static Version? VersionOf(string? software) =>
        software is not null && OpenSsh().Match(software) is { Success: true } match
            ? new Version(int.Parse(match.Groups["major"].Value), int.Parse(match.Groups["minor"].Value))
            : null;

    /// <summary>The software from <c>sshd -V</c>, which before 9.0 was no option, so that the usage text names it.</summary>
    private static string? OwnSoftware(string? said) =>
        said?.Split('\n').FirstOrDefault(line => line.StartsWith("OpenSSH_", StringComparison.Ordinal))?.Split(',')[0].Trim();

    private static SshdService? ServiceOf(string? answer) => answer?.Split(' ') switch
    {
        ["systemd", var name] => new SshdService(ServiceManager.Systemd, name),
        ["openrc", var name] => new SshdService(ServiceManager.OpenRc, name),
        ["init", var name] => new SshdService(ServiceManager.InitScripts, name),
        _ => null,
    };

    /// <summary>The end of the listener's title: "0 of 10-100 startups".</summary>
    private static SshdStartups? StartupsOf(string? title) =>
        title is not null && Startups().Match(title) is { Success: true } match
            ? new SshdStartups(int.Parse(match.Groups["now"].Value), int.Parse(match.Groups["begin"].Value), int.Parse(match.Groups["most"].Value))
            : null;

    [GeneratedRegex(@"(?<now>\d{1,6}) of (?<begin>\d{1,6})-(?<most>\d{1,6}) startups", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Startups();

    [GeneratedRegex(@"^Missing privilege separation directory: (?<path>/[\w./-]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex MissingDirectory();

    [GeneratedRegex(@"^(?<path>/[\w./-]+) must be owned by root and not group or world-writable", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex WritableDirectory();

    [GeneratedRegex(@"^OpenSSH_(for_Windows_)?(?<major>\d{1,3})\.(?<minor>\d{1,3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpenSsh();
}
