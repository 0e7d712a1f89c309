using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>
/// One way in which a key is refused, or wrongly suspected of being. A rule is pure: the same facts give the same result,
/// no I/O, no clock. It reports at most one finding, whose id is the rule's. Found by reflection: nothing to register.
/// </summary>
public interface IRule
{
    /// <summary>The stable id in kebab-case; also the name of its page.</summary>
    string Id { get; }

    /// <summary>One line that says what the rule looks for.</summary>
    string Title { get; }

    /// <summary>What kind of cause it reports.</summary>
    Cause Cause { get; }

    /// <summary>Judges the facts.</summary>
    RuleResult Judge(FactSet facts);
}
