using System.Text;
using SshLab.Facts;
using SshLab.Facts.Probes;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis;

/// <summary>What the probe answered on a real host whose policy enforces (Debian's, OpenSSH 10.0), by situation; answers that no rule about the policy reads are left out.</summary>
internal static class RecordedHost
{
    /// <summary>The facts of a situation, and how a real login ended there.</summary>
    public static FactSet Of(string situation, LoginOutcome outcome = LoginOutcome.Refused)
    {
        using var stream = typeof(RecordedHost).Assembly.GetManifestResourceStream($"policies/{situation}.txt")!;
        using var reader = new StreamReader(stream);
        var frames = ProbeFrames.Parse(Encoding.UTF8.GetBytes(reader.ReadToEnd()), "recorded");
        return new FactSet
        {
            Client = new ClientFacts { User = "alice", HostName = "127.0.0.1", Port = 22, Keys = [PublicKey.FromLine(frames.Text("client-key")!)!] },
            Server = ServerFactsReader.Read(frames, new ServerQuestion { User = "alice", ServerSoftware = "OpenSSH_10.0p2 Debian-7" }),
            Login = new LoginAttempt { Outcome = outcome },
        };
    }

    extension(FactSet facts)
    {
        /// <summary>The same with SELinux otherwise.</summary>
        public FactSet Selinux(Func<SelinuxFacts, SelinuxFacts> change) => facts.Server(server => server with { Selinux = change(server.Selinux!) });

        /// <summary>The commands of one rule's finding.</summary>
        public string[] CommandsOf(string id) => [.. facts.Finding(id).Changes.Select(change => change.Command)];
    }
}
