namespace SshLab.Facts.Probes;

/// <summary>Puts the server's facts together from the probe's answers. Pure.</summary>
internal static class ServerFactsReader
{
    public static ServerFacts Read(ProbeFrames frames, ServerQuestion question)
    {
        var osRelease = frames.Text("os-release");
        var keyFiles = KeyFilesReader.Read(frames);
        var account = AccountReader.Read(frames);
        var sshd = SshdReader.Read(frames, question.ServerSoftware, osRelease);
        var pam = PamService.Read(frames);
        return new ServerFacts
        {
            CollectedAs = int.Parse(frames.Text("uid") ?? "-1"),
            OsId = OsRelease.Id(osRelease),
            Clock = ClockReader.Read(frames),
            ClientAddress = question.ClientAddress ?? SshdLogReader.ClientAddress(sshd.Log, question.User) ?? frames.Text("ssh-client"),
            ClientName = SshdLogReader.ClientName(sshd.Log, question.User),
            Sshd = sshd,
            Account = account,
            AccountMissing = AccountReader.IsMissing(frames),
            AccountSources = frames.Text("account-sources")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            AccountInPasswd = frames.Text("account-in-passwd") is not null,
            Paths = PathsReader.Read(frames),
            KeyFiles = account is null ? null : keyFiles,
            TrustFiles = account is null || sshd.Configuration is null ? null : TrustReader.Read(frames),
            Groups = GroupsReader.Read(frames),
            StrayKeyFiles = StraysReader.Read(frames, account, keyFiles),
            HostKeys = HostKeysReader.Read(frames),
            Mounts = MountsReader.Read(frames),
            PlannedMounts = MountsReader.Planned(frames),
            Selinux = SelinuxReader.Read(frames),
            Today = LoginReader.Today(frames),
            Addresses = frames.Text("addresses")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            NologinFiles = LoginReader.Nologin(frames),
            PamAccount = pam?.Lines("account"),
            PamSession = pam?.Lines("session"),
            PamStop = pam?.Stop,
            Limits = LimitsReader.Read(frames),
            StartupFiles = StartupReader.Read(frames),
            TextFiles = TextFilesReader.Read(frames),
        };
    }
}
