using System.Text;
using Shouldly;
using SshLab.Facts;
using SshLab.Facts.Probes;

namespace SshLab.Tests.Facts;

/// <summary>One <c>ls</c> about many paths, as GNU and busybox print it.</summary>
public sealed class PathListingTests
{
    [Test]
    public void A_list_is_marked_at_its_own_path_alone()
    {
        var paths = Read("drwxr-xr-x  18    0    0 4096 Nov 22 17:24 /\ndrwxrwxr-x+  3 1000 1000   60 Nov 22 12:15 /home/a b\n", "/", "/home/a b");

        paths["/"].HasAcl.ShouldBe(false);
        paths["/home/a b"].HasAcl.ShouldBe(true);
        paths["/home/a b"].Mode.ShouldBe(Convert.ToInt32("775", 8));
    }

    [Test]
    public void Columns_that_are_no_wider_than_they_must_be_are_GNU_s_which_would_mark_a_list()
    {
        var paths = Read("drwxr-xr-x 1    0    0 4096 Nov 22 21:53 /\n-rw------- 1 1000 1000   97 Nov 22 21:53 /home/a\n", "/", "/home/a");

        paths["/"].HasAcl.ShouldBe(false);
        paths["/home/a"].HasAcl.ShouldBe(false);
    }

    [Test]
    public void Busybox_marks_nothing_so_nothing_is_known_of_lists() =>
        Read("drwxr-xr-x    3 1000     1000            60 Nov 22 12:15 /home/a\n", "/home/a")["/home/a"].HasAcl.ShouldBeNull();

    [TestCase("ls: cannot access '/home/a/x': No such file or directory", PathKind.Missing)]
    [TestCase("ls: /home/a/x: No such file or directory", PathKind.Missing)]
    [TestCase("ls: cannot access '/home/a/x': Not a directory", PathKind.Missing)]
    [TestCase("ls: cannot access '/home/a/x': Permission denied", PathKind.Unknown)]
    [TestCase("ls: /home/a/x: Transport endpoint is not connected", PathKind.Unknown)]
    public void What_is_not_seen_is_missing_only_where_that_is_said(string said, PathKind kind) =>
        Paths(("path", "/home/a/x\n"), ("unseen", "\n"), ("listing", said + "\n"))["/home/a/x"].Kind.ShouldBe(kind);

    [Test]
    public void Each_is_judged_by_the_refusal_that_names_it()
    {
        var paths = Paths(("path", "/a"), ("unseen", ""), ("path", "/b"), ("unseen", ""), ("listing", "ls: cannot access '/b': Permission denied\nls: cannot access '/a': No such file or directory\n"));

        paths["/a"].Kind.ShouldBe(PathKind.Missing);
        paths["/b"].Kind.ShouldBe(PathKind.Unknown);
    }

    [Test]
    public void A_name_that_ls_writes_in_a_form_of_its_own_is_missing_where_all_are() =>
        Paths(("path", "/a'b"), ("unseen", ""), ("listing", "ls: cannot access '/a'\\''b': No such file or directory\n"))["/a'b"].Kind.ShouldBe(PathKind.Missing);

    [Test]
    public void Two_lines_that_differ_say_nothing_of_a_path() =>
        Read("-rw------- 1 0 0 97 Nov 22 21:53 /x\n-rw-rw----+ 1 0 0 97 Nov 22 21:53 /x\n", "/x")["/x"].HasAcl.ShouldBeNull();

    [Test]
    public void What_was_read_of_a_link_in_two_places_comes_together()
    {
        var path = Paths(("path", "/x"), ("link", "there"), ("path", "/y"), ("path", "/x\n"), ("stat", "a1ff 0 0 1 50 77 5\nroot\nroot\n"))["/x"];

        path.Kind.ShouldBe(PathKind.Link);
        path.LinkTarget.ShouldBe("there");
        path.Owner.ShouldBe("root");
    }

    private static IReadOnlyDictionary<string, PathFacts> Read(string listing, params string[] paths) =>
        Paths([.. paths.Select(path => ("path", path)), ("listing", listing)]);

    private static IReadOnlyDictionary<string, PathFacts> Paths(params (string Name, string Text)[] answers) =>
        PathsReader.Read(ProbeFrames.Parse(Encoding.UTF8.GetBytes(string.Concat(answers.Select(answer => $"\nnonce {answer.Name}\n{answer.Text}"))), "nonce"));
}
