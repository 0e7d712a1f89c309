using System.Globalization;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>Looks at files of this machine and at the directories above them, in one run of <c>sh</c>.</summary>
internal static class ClientFilesProbe
{
    // A name with a control character could forge a line, so such a one is not told.
    private const string Script = """
        LC_ALL=C
        export LC_ALL
        me= group=
        while read -r key real effective rest; do
          case $key in Uid:) me=$effective ;; Gid:) group=$effective; break ;; esac
        done 2>/dev/null </proc/self/status
        me=${me:-$(id -u)} group=${group:-$(id -g)}
        entry=$(getent passwd "$me" 2>/dev/null) || entry=
        home=${entry#*:*:*:*:*:}
        home=${home%%:*}
        home=$(cd -P "${home:-$HOME}" 2>/dev/null && pwd -P)
        other=${HOME:-}
        [ "$me" != 0 ] || [ -z "${SUDO_USER:-}" ] || other=$(getent passwd "$SUDO_USER" 2>/dev/null | cut -d: -f6)
        other=$([ -n "$other" ] && cd -P "$other" 2>/dev/null && pwd -P)
        [ "$other" != "$home" ] || other=
        case $home$other in *[[:cntrl:]\|]*) other= ;; esac
        printf 'me|%s|%s|%s|%s|%s\n' "$me" "$group" "${entry%%:*}" "$other" "$home"
        # look NUMBER PATH: where it leads; what stands on the way is looked at once, at the end.
        look() {
          [ -e "$2" ] || return 0
          real=$(readlink -f -- "$2" 2>/dev/null) && [ -e "$real" ] || return 0
          case $real in *[[:cntrl:]]*) return 0 ;; esac
          printf 'real|%s|%s\n' "$1" "$real"
          while :; do
            case $ways in *"$newline$real$newline"*) break ;; esac
            ways=$ways$real$newline
            [ "$real" != / ] || break
            real=${real%/*}
            real=${real:-/}
          done
        }
        look_at_ways() {
          set -f
          IFS=$newline
          set -- $ways
          unset IFS
          [ $# -eq 0 ] || stat -c 'at|%F|%a|%u|%g|%h|%d:%i|%U|%G|%n' -- "$@" 2>/dev/null
        }
        newline='
        '
        ways=$newline
        """;

    /// <summary>Looks; what cannot be seen is left out.</summary>
    /// <returns>The files; null where this machine cannot say who we are.</returns>
    public static async Task<ClientFiles?> LookAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var asked = paths.Where(path => path.StartsWith('/') && !path.Any(char.IsControl)).Distinct(StringComparer.Ordinal).ToList();
        var shell = new LocalShell();
        await using var open = shell.ConfigureAwait(false);
        var script = new ShellScript(Script) { Calls = [.. asked.Select((path, index) => new[] { "look", $"{index}", path }), ["look_at_ways"]] };
        var result = await shell.RunAsync(script, cancellationToken).ConfigureAwait(false);
        return Read(result.OutputText, asked);
    }

    /// <summary>Reads what the script printed.</summary>
    internal static ClientFiles? Read(string output, IReadOnlyList<string> asked)
    {
        ClientFiles? files = null;
        var real = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new Dictionary<string, PathFacts>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n'))
        {
            if (line.Split('|', 6) is ["me", var uid, var gid, var name, var other, var home] && int.TryParse(uid, out var me) && int.TryParse(gid, out var group))
                files = new ClientFiles { Uid = me, Gid = group, Name = name.Length == 0 ? uid : name, Home = home.Length == 0 ? null : home, OtherHome = other.Length == 0 ? null : other };
            else if (line.Split('|', 3) is ["real", var index, var path] && int.TryParse(index, out var which) && which < asked.Count)
                real[asked[which]] = path;
            else if (line.Split('|', 10) is ["at", ..] words && words.Length == 10)
                seen[words[9]] = Path(words);
        }
        return files is null ? null : files with { RealPaths = real, Paths = seen };
    }

    private static PathFacts Path(string[] words) => new()
    {
        Path = words[9],
        Kind = words[1] switch { "directory" => PathKind.Directory, "symbolic link" => PathKind.Link, "regular file" or "regular empty file" => PathKind.File, _ => PathKind.Other },
        Mode = Convert.ToInt32(words[2], 8),
        Uid = int.Parse(words[3], CultureInfo.InvariantCulture),
        Gid = int.Parse(words[4], CultureInfo.InvariantCulture),
        Links = int.Parse(words[5], CultureInfo.InvariantCulture),
        Identity = words[6],
        Owner = words[7] == "UNKNOWN" ? words[3] : words[7],
        Group = words[8] == "UNKNOWN" ? words[4] : words[8],
    };
}
