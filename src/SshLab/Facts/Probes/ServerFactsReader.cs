namespace SshLab.Facts.Probes;

/// <summary>Puts the server's facts together from the probe's answers. Pure.</summary>
internal static class ServerFactsReader
{
    public static ServerFacts Read(ProbeFrames frames, ServerQuestion question)
    {
        var osRelease = frames.Text("os-release");
        var keyFiles = KeyFilesReader.Read(frames);
        var account = AccountReader.Read(frames);
        return new ServerFacts
        {
            CollectedAs = int.Parse(frames.Text("uid") ?? "-1"),
            OsId = OsRelease.Id(osRelease),
            Sshd = SshdReader.Read(frames, question.ServerSoftware, osRelease),
            Account = account,
            AccountMissing = AccountReader.IsMissing(frames),
            Paths = PathsReader.Read(frames),
            KeyFiles = account is null ? null : keyFiles,
            Groups = GroupsReader.Read(frames),
            StrayKeyFiles = StraysReader.Read(frames, account, keyFiles),
            Mounts = MountsReader.Read(frames),
            PlannedMounts = MountsReader.Planned(frames),
            Selinux = SelinuxReader.Read(frames),
            Today = LoginReader.Today(frames),
            Addresses = frames.Text("addresses")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            NologinFiles = LoginReader.Nologin(frames),
            PamAccount = PamReader.Read(frames),
            TextFiles = TextFilesReader.Read(frames),
        };
    }
}
