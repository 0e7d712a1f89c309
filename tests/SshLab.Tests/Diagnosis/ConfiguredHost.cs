using System.Text;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis;

/// <summary>A healthy login of alice's on a host whose sshd is configured otherwise.</summary>
internal static class ConfiguredHost
{
    public const string Main = "/etc/ssh/sshd_config";
    public const string DropIn = "/etc/ssh/sshd_config.d/50-site.conf";
    public const string Address = "192.0.2.7";

    extension(FactSet facts)
    {
        public FactSet Sshd(Func<SshdFacts, SshdFacts> change) => facts.Server(server => server with { Sshd = change(server.Sshd) });

        /// <summary>What <c>sshd -T</c> says, a line each, besides what it said before.</summary>
        public FactSet Resolved(params string[] lines) => facts.Sshd(sshd => sshd with
        {
            Configuration = sshd.Configuration!
                .Concat(lines.Select(line => line.Split(' ', 2)).GroupBy(words => words[0], words => words[1]).Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<string>)[.. group])))
                .GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Last().Value),
        });

        /// <summary>The main file includes the drop-in first, as Debian's does.</summary>
        public FactSet Files(string main, string dropIn = "") => facts.Sshd(sshd => sshd with
        {
            Program = "/usr/sbin/sshd",
            AskedFor = new SshdConnection("alice", Address, Address, "192.0.2.1", 22),
            ConfigurationFiles = [File(Main, $"Include /etc/ssh/sshd_config.d/*.conf\n{main}\n"), File(DropIn, dropIn + "\n")],
            Includes = [new SshdInclude("/etc/ssh/sshd_config.d/*.conf", [DropIn])],
        }).With(FactsOf.Directory("/etc", 0), FactsOf.Directory("/etc/ssh", 0), FactsOf.Directory("/etc/ssh/sshd_config.d", 0),
            FactsOf.File(Main, 0) with { Identity = "1:10" }, FactsOf.File(DropIn, 0) with { Identity = "1:11" });

        public FactSet Ended(LoginOutcome outcome, params string[] trace) => facts with { Login = new LoginAttempt { Outcome = outcome, Trace = trace } };
    }

    public static FactSet With(string main, string dropIn, params string[] resolved) => FactsOf.Healthy().Files(main, dropIn).Resolved(resolved);

    public static SshdConfigFile File(string path, string content) => new() { Path = path, RealPath = path, Content = Encoding.UTF8.GetBytes(content), IsNewerThanLoaded = false };

    /// <summary>What a rule's only edit makes of the file, and which file it is.</summary>
    public static (string Path, string After) EditOf(this FactSet facts, string rule)
    {
        var edit = facts.Finding(rule).Changes.OfType<SshLab.Repairs.ReplaceContent>().Single();
        return (edit.Path, Encoding.UTF8.GetString(edit.After.Span));
    }
}
