using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Finds the variables in names of keys that the environment does not have: ssh stops at them, though only once a connection stands, so that <c>ssh -G</c> takes them.</summary>
/// <remarks>Source: ssh_config(5), ENVIRONMENT VARIABLES; OpenSSH <c>misc.c</c>, <c>vdollar_percent_expand</c>: "env var ${%.*s} has no value".</remarks>
internal static partial class UnsetVariables
{
    private static readonly string[] Keywords = ["IdentityFile", "CertificateFile"];

    /// <summary>Returns one problem for each line that names such a variable.</summary>
    /// <exception cref="BadInputException">The command line names it.</exception>
    public static IReadOnlyList<ClientConfigProblem> In(Target target, ClientConfigProbe asked)
    {
        var problems = new List<ClientConfigProblem>();
        foreach (var keyword in Keywords)
        {
            foreach (var variable in (asked.Values.GetValueOrDefault(keyword.ToLowerInvariant()) ?? []).SelectMany(Names).Distinct())
            {
                var said = $"env var ${{{variable}}} has no value";
                var lines = ClientConfiguration.All(asked.Files, keyword).Where(line => line.Text.Contains($"${{{variable}}}", StringComparison.Ordinal)).ToList();
                if (lines.Count == 0)
                    throw new BadInputException($"ssh does not accept what is said to it for {target}: {said}. Set the variable, or write the path out.");
                problems.AddRange(lines.Select(line => new ClientConfigProblem(line.File, line.Number, said)));
            }
        }
        return problems;
    }

    private static IEnumerable<string> Names(string value) =>
        Variable().Matches(value).Select(match => match.Groups["name"].Value).Where(name => Environment.GetEnvironmentVariable(name) is null);

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
