using SshLab.Parsing;
using SshLab.Shells;

namespace SshLab.Diagnosis;

/// <summary>A component that an access control list closes to the user.</summary>
internal static class Acl
{
    /// <summary>The fault, without a change: whom a list names was somebody's decision, and no mode bit overrules it.</summary>
    public static WalkFault Fault(WalkedPath path, KeyFileView file, LoginView login) => new(
        path,
        login.SeverityFor(file),
        [
            $"{PathText.Of(path.Facts)}, with an access control list",
            $"{VisibleText.Of(file.File.Path)} was opened with the rights of {login.Account.Name} for a trial, and that was refused; all other modes on the way allow it",
        ],
        [],
        $"Look at the list (getfacl {ShellQuoting.QuoteIfNeeded(path.Facts.Path)}) and let {login.Account.Name} in (setfacl -m u:{login.Account.Name}:rX …) if that is meant to be.");
}
