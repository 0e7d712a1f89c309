using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>Lines of <c>ls -ldn</c> as GNU and busybox print them.</summary>
public sealed class ListedPathTests
{
    [TestCase("drwxr-xr-x 3 1000 1000 4096 Nov 22 12:15 /home/alice", PathKind.Directory, "755")]
    [TestCase("drwxr-xr-x    3 1000     1000          4096 Nov 22 12:15 /home/alice", PathKind.Directory, "755")]
    [TestCase("-rw-r--r-- 1 1000 1000 85 Nov 22 12:15 x", PathKind.File, "644")]
    [TestCase("lrwxrwxrwx 1 0 0 9 Nov 22 12:15 x -> y", PathKind.Link, "777")]
    [TestCase("prw------- 1 0 0 0 Nov 22 12:15 x", PathKind.Other, "600")]
    [TestCase("crw-rw-rw- 1 0 0 1, 3 Nov 22 12:15 /dev/null", PathKind.Other, "666")]
    [TestCase("drwxrwxrwt 9 0 0 4096 Nov 22 12:15 /tmp", PathKind.Directory, "1777")]
    [TestCase("drwxrwx--T 9 0 0 4096 Nov 22 12:15 x", PathKind.Directory, "1770")]
    [TestCase("drwxr-sr-x 9 0 0 4096 Nov 22 12:15 x", PathKind.Directory, "2755")]
    [TestCase("-rwSr--r-- 1 0 0 1 Nov 22 12:15 x", PathKind.File, "4644")]
    [TestCase("d--------- 2 0 0 4096 Nov 22 12:15 x", PathKind.Directory, "0")]
    public void The_letters_become_kind_and_mode(string line, PathKind kind, string octal)
    {
        var listed = ListedPath.Read(line).ShouldNotBeNull();

        listed.Kind.ShouldBe(kind);
        Convert.ToString(listed.Mode, 8).ShouldBe(octal);
    }

    [TestCase("drwxrwx---+ 3 1000 1000 4096 Nov 22 12:15 x", true)]
    [TestCase("drwxr-xr-x. 3 1000 1000 4096 Nov 22 12:15 x", false)]
    [TestCase("drwxr-xr-x 3 1000 1000 4096 Nov 22 12:15 x", false)]
    [TestCase("drwxr-xr-x    3 1000     1000          4096 Nov 22 12:15 x", null)]
    public void An_acl_is_marked_where_ls_marks_it(string line, bool? hasAcl) => ListedPath.Read(line)!.HasAcl.ShouldBe(hasAcl);

    [TestCase("")]
    [TestCase("ls: cannot access 'x': Permission denied")]
    [TestCase("drwxr-xr-x many 0 0 x")]
    public void What_is_no_listing_is_nothing(string line) => ListedPath.Read(line).ShouldBeNull();
}
