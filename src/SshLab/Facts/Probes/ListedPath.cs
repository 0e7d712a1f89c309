using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>One line of <c>ls -ldn</c>, which every POSIX system has; <c>stat</c> has no standard form. Pure.</summary>
internal sealed record ListedPath(PathKind Kind, int Mode, int Links, int Uid, int Gid, bool? HasAcl)
{
    public static ListedPath? Read(string line)
    {
        var words = line.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 4 || words[0].Length < 10
            || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var links)
            || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var uid)
            || !int.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var gid))
            return null;
        var letters = words[0];
        var kind = letters[0] switch { '-' => PathKind.File, 'd' => PathKind.Directory, 'l' => PathKind.Link, _ => PathKind.Other };
        // busybox pads and never marks an ACL, so there its absence says nothing.
        bool? hasAcl = letters.Length > 10 ? letters[10] == '+' : line.Contains("  ", StringComparison.Ordinal) ? null : false;
        return new ListedPath(kind, ModeOf(letters), links, uid, gid, hasAcl);
    }

    private static int ModeOf(string letters)
    {
        var mode = 0;
        for (var index = 1; index <= 9; index++)
        {
            // "S" and "T" are the special bits without the execute bit under them.
            if (letters[index] is not ('-' or 'S' or 'T'))
                mode |= 1 << (9 - index);
        }
        mode |= letters[3] is 's' or 'S' ? 0x800 : 0;
        mode |= letters[6] is 's' or 'S' ? 0x400 : 0;
        mode |= letters[9] is 't' or 'T' ? 0x200 : 0;
        return mode;
    }
}
