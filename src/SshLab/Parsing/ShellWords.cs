using System.Text;

namespace SshLab.Parsing;

/// <summary>Takes one line of shell apart: commands, and their words. Pure.</summary>
public sealed class ShellWords
{
    private readonly List<ShellCommand> _commands = [];
    private readonly StringBuilder _word = new();
    private List<string> _words = [];
    private string _before = "";
    private int _brackets;

    private ShellWords()
    {
    }

    private bool EndsInRedirection => _word.Length > 0 && _word[^1] is ('>' or '<');

    /// <summary>Returns the commands of a line, without its comment.</summary>
    public static IReadOnlyList<ShellCommand> Split(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = new ShellWords();
        words.Read(line);
        words.EndCommand("");
        return words._commands;
    }

    private void Read(string line)
    {
        var quote = '\0';
        for (var at = 0; at < line.Length; at++)
        {
            var (c, next) = (line[at], at + 1 < line.Length ? line[at + 1] : '\0');
            if (quote != '\0' && c != quote)
                _word.Append(c);
            else if (c is '\'' or '"' or '`')
                quote = quote == '\0' ? c : '\0';
            else if (c == '\\' && next != '\0')
                _word.Append(line[++at]);
            else if (c == '#' && _word.Length == 0)
                return;
            else if (c is ' ' or '\t' or '\r')
                EndWord();
            else if (c is ';' or '|' || (c == '&' && !EndsInRedirection))
                EndCommand(next == c ? $"{line[at++]}{c}" : $"{c}");
            else if (c == '(' && next == ')')
                _word.Append(c).Append(line[++at]);
            else
                Take(c);
        }
    }

    /// <summary>A bracket is a word, but for the one behind the pattern of a case, which closes what nothing opened.</summary>
    private void Take(char c)
    {
        if (c is not ('(' or ')') || (c == ')' && _brackets == 0 && _word.Length > 0))
        {
            _word.Append(c);
            return;
        }
        _brackets = Math.Max(0, _brackets + (c == '(' ? 1 : -1));
        EndWord();
        _words.Add($"{c}");
    }

    private void EndWord()
    {
        if (_word.Length > 0)
            _words.Add(_word.ToString());
        _word.Clear();
    }

    private void EndCommand(string then)
    {
        EndWord();
        if (_words.Count > 0)
            _commands.Add(new(_before, _words));
        (_words, _before) = ([], then);
    }
}
