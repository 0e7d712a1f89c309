using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>One thing that an administrator has set, or can set, in the server's SELinux policy.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name: the expression of a file context, the directory of an equivalence, the boolean, the port's number.</param>
public sealed record PolicySetting(PolicySettingKind Kind, string Name)
{
    /// <summary>The package that has the program that sets it; Debian, Fedora and RHEL call it the same.</summary>
    internal string Package => Kind == PolicySettingKind.Boolean ? "policycoreutils" : "policycoreutils-python-utils";

    /// <summary>The program that sets it.</summary>
    internal string Tool => Kind == PolicySettingKind.Boolean ? "setsebool" : "semanage";

    /// <summary>As a person names it.</summary>
    public override string ToString() => Kind switch
    {
        PolicySettingKind.FileContext => $"the policy's file context of {Name}",
        PolicySettingKind.Equivalence => $"the policy's equivalence of {Name}",
        PolicySettingKind.Boolean => $"the policy's boolean {Name}",
        _ => $"the policy's type of TCP port {Name}",
    };

    /// <summary>Returns the command that takes it from one value to another; null stands for "not set here".</summary>
    /// <param name="before">The value it has.</param>
    /// <param name="after">The value it gets.</param>
    /// <param name="overrides">Whether the policy itself has a value, which a local one covers.</param>
    public string Command(string? before, string? after, bool overrides)
    {
        var verb = after is null ? "-d" : before is null && !overrides ? "-a" : "-m";
        return Kind switch
        {
            PolicySettingKind.Boolean => $"setsebool -P {Name} {after}",
            PolicySettingKind.Port => $"semanage port {verb}{(after is null ? "" : $" -t {after}")} -p tcp {Name}",
            PolicySettingKind.Equivalence => $"semanage fcontext {verb} -e {ShellQuoting.QuoteIfNeeded(after ?? before!)} {ShellQuoting.QuoteIfNeeded(Name)}",
            _ => $"semanage fcontext {verb}{(after is null ? "" : $" -t {after}")} {ShellQuoting.QuoteIfNeeded(Name)}",
        };
    }
}
