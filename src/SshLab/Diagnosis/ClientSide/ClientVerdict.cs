using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.ClientSide;

/// <summary>What a client alone can say of a login that does not work: a class of causes, and no cause.</summary>
/// <param name="Class">The class.</param>
/// <param name="Side">On which side its causes lie.</param>
/// <param name="Means">One or two sentences for people.</param>
/// <param name="Evidence">The lines of ssh's that put the login into the class; at least one, unless ssh said nothing at all.</param>
/// <param name="Candidates">The ids of the rules whose faults look like this from here.</param>
/// <remarks>Source: OpenSSH <c>sshconnect2.c</c>, the order of the debug lines of <c>ssh -v</c>.</remarks>
public sealed record ClientVerdict(RefusalClass Class, RefusalSide Side, string Means, IReadOnlyList<string> Evidence, IReadOnlyList<string> Candidates)
{
    /// <summary>Whether a report of the server's facts would bring the cause to light.</summary>
    public bool AsksServer => Side != RefusalSide.Client;

    /// <summary>Classifies a login; null when it works, or none was tried. Pure.</summary>
    public static ClientVerdict? Of(LoginAttempt? login, ClientFacts? client)
    {
        if (login is not { Outcome: not (LoginOutcome.Accepted or LoginOutcome.NotTried) })
            return null;
        var refusal = Refusal.Of(login);
        var row = DecisionTable.Row(refusal.Class);
        return new ClientVerdict(
            refusal.Class, row.Side, row.Means + Addition(refusal.Class, client),
            [.. refusal.Lines.Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()],
            [.. row.Candidates.Intersect(RuleBook.Rules.Select(rule => rule.Id))]);
    }

    private static string Addition(RefusalClass refusal, ClientFacts? client) => (refusal, client) switch
    {
        (RefusalClass.NoKeyOffered, { Keys.Count: 0 }) => " ssh finds no key at all on this side: neither an identity file nor one in the agent.",
        (RefusalClass.KeyRefused, { Keys.Count: > 1 }) => $" {client.Keys.Count} keys could be offered: make sure that the installed one is among them.",
        _ => "",
    };
}
