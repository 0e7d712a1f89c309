using Shouldly;
using SshLab.Parsing;

namespace SshLab.Tests.Parsing;

public sealed class ShellExitsTests
{
    private static IReadOnlyList<ShellExit> Find(string script) => ShellExits.Find(script.Split('\n'));

    [TestCase("exit", null)]
    [TestCase("exit 3", 3)]
    [TestCase("  exit 0 # done", 0)]
    [TestCase("echo bye; exit 1", 1)]
    [TestCase("logout", null)]
    [TestCase("f() {\n  echo x\n}\nexit 2", 2)]
    [TestCase("function f {\n exit 9\n}\nexit 2", 2)]
    [TestCase("function f\n  exit 9\nend\nexit 2", 2)]
    [TestCase("x=$(a; b)\nexit 2", 2)]
    [TestCase("for f in a b; do echo $f; done\nexit 2", 2)]
    public void One_that_always_comes_is_certain(string script, int? code)
    {
        var exit = Find(script).ShouldHaveSingleItem();

        exit.Kind.ShouldBe(ShellExitKind.Exit);
        exit.Code.ShouldBe(code);
        exit.Guarded.ShouldBeFalse();
    }

    [TestCase("[ -z \"$PS1\" ] && exit")]
    [TestCase("tty -s || exit 1")]
    [TestCase("if [ -t 0 ]; then\n  true\nelse\n  exit 1\nfi")]
    [TestCase("if ! tty -s; then exit; fi")]
    [TestCase("case $- in *i*) ;; *) exit;; esac")]
    [TestCase("case $- in\n    *i*) ;;\n      *) exit 2;;\nesac")]
    [TestCase("case $TERM in ''|dumb) exit ;; esac")]
    [TestCase("case \" $(id -Gn) \" in *\" staff \"*) ;; *) exit 1 ;; esac")]
    [TestCase("cd /x || { echo no; exit 1; }")]
    [TestCase("while true; do exit 3; done")]
    [TestCase("if not status is-interactive\n  exit 4\nend")]
    public void One_that_depends_on_something_is_guarded(string script) => Find(script).ShouldHaveSingleItem().Guarded.ShouldBeTrue();

    [TestCase("# exit")]
    [TestCase("echo exit")]
    [TestCase("alias q=exit")]
    [TestCase("alias q='exit 3'")]
    [TestCase("trap 'exit 1' INT")]
    [TestCase("f() { exit 3; }")]
    [TestCase("f ()\n{\n  if x; then\n    exit 3\n  fi\n}")]
    [TestCase("function die() {\n exit 1\n}")]
    [TestCase("( exit 4 )")]
    [TestCase("x=$(exit 3)")]
    [TestCase("echo x | exit 3")]
    [TestCase("exec 2>/dev/null")]
    [TestCase("exec >> log 2>&1")]
    [TestCase("exec {fd}< file")]
    [TestCase("set -u")]
    [TestCase("set -- -e")]
    [TestCase("set -e\ntrue\nset +e")]
    [TestCase("return\nexit 3")]
    public void What_ends_no_shell_is_passed_over(string script) => Find(script).ShouldBeEmpty();

    [Test]
    public void Behind_the_usual_return_it_is_for_terminals_alone()
    {
        Find("case $- in\n    *i*) ;;\n      *) return;;\nesac\nexec zsh").ShouldHaveSingleItem().BehindReturn.ShouldBeTrue();
        Find("exec zsh\n[ -z \"$PS1\" ] && return").ShouldHaveSingleItem().BehindReturn.ShouldBeFalse();
    }

    [TestCase("exec zsh", ShellExitKind.Exec)]
    [TestCase("test -x /bin/zsh && exec /bin/zsh -l", ShellExitKind.Exec)]
    [TestCase("set -e", ShellExitKind.OnFailure)]
    [TestCase("set -euo pipefail", ShellExitKind.OnFailure)]
    [TestCase("set -o errexit", ShellExitKind.OnFailure)]
    public void There_are_three_ways(string script, ShellExitKind kind) => Find(script).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Test]
    public void It_is_told_with_its_line() => Find("# a\n\n  exit 3").ShouldBe([new ShellExit(3, "exit 3", ShellExitKind.Exit, 3, false, false)]);
}
