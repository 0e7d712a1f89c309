namespace SshLab.Facts.Probes;

/// <summary>Reads the state of SELinux. Pure.</summary>
internal static class SelinuxReader
{
    public static SelinuxFacts? Read(ProbeFrames frames)
    {
        if (frames.Find("selinux") is not { } state)
            return null;
        if (state.Text == "none")
            return new SelinuxFacts { Enabled = false };
        return new SelinuxFacts
        {
            Enabled = true,
            Enforcing = state.Text switch { "1" => true, "0" => false, _ => null },
            Policy = frames.Text("selinux-policy"),
            SshdContext = frames.Text("selinux-sshd"),
            Denials = [.. (frames.Find("selinux-denials")?.Lines ?? []).Select(AvcReader.Read).OfType<AvcDenial>()],
        };
    }
}
