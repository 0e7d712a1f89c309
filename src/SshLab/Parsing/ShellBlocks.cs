namespace SshLab.Parsing;

/// <summary>The blocks of a shell script that are open while its commands are gone through.</summary>
internal sealed class ShellBlocks
{
    private const char Function = 'f', Subshell = '(', Block = 'b';
    private static readonly string[] Opening = ["if", "case", "for", "while", "until", "select", "foreach", "switch", "begin"];
    private static readonly string[] WithoutList = ["if", "while", "until"];
    private static readonly string[] Closing = ["fi", "esac", "done", "end", "endif", "endsw", "}"];
    private static readonly string[] Between = ["then", "else", "elif", "do", "!", "command", "builtin", "time", "and", "or"];

    private readonly Stack<char> _open = new();
    private bool _named;
    private bool _opened;

    /// <summary>Whether any is open.</summary>
    public bool Any => _open.Count > 0;

    /// <summary>Takes the words of a command that open and close blocks.</summary>
    /// <returns>The words that are left, which it runs; none where that ends no more than a function or a subshell.</returns>
    public IReadOnlyList<string> Take(ShellCommand command)
    {
        List<string> left = [.. command.Words];
        var piped = command.Before == "|" && !left[0].EndsWith(')');
        while (left.Count > 0 && TakeFirst(left))
            left.RemoveAt(0);
        var ends = left.Count > 0 && !piped && !_open.Contains(Function) && !_open.Contains(Subshell);
        foreach (var bracket in left.Where(word => word is "(" or ")"))
            Turn(bracket);
        return ends ? left : [];
    }

    /// <summary>Whether the first word only opens, closes or divides blocks; of a list that it begins nothing is left.</summary>
    private bool TakeFirst(List<string> left)
    {
        var word = left[0];
        var opened = _opened;
        _opened = false;
        if (word is "(" or ")")
            Turn(word);
        else if (word == "{")
            Brace(opened);
        else if (word == "function" || word.EndsWith("()", StringComparison.Ordinal) || left is [_, "()", ..])
            Name(left);
        else if (Opening.Contains(word))
        {
            _open.Push(Block);
            if (!WithoutList.Contains(word))
                left.RemoveRange(1, left.IndexOf("in") is > 0 and var list ? list : left.Count - 1);
        }
        else if (Closing.Contains(word))
            Close(Block);
        else
            return Between.Contains(word) || (_open.Contains(Block) && word.EndsWith(')'));
        return true;
    }

    /// <summary>A function's name; its body begins at the next brace, and in fish at once.</summary>
    private void Name(List<string> left)
    {
        var brace = left.IndexOf("{");
        if (left[0] == "function" && brace < 0 && !left.Exists(word => word.EndsWith("()", StringComparison.Ordinal)))
        {
            _open.Push(Function);
            _opened = true;
        }
        else
            _named = true;
        left.RemoveRange(1, (brace < 0 ? left.Count : brace) - 1);
    }

    private void Brace(bool opened)
    {
        if (!opened)
            _open.Push(_named ? Function : Block);
        _named = false;
    }

    private void Turn(string bracket)
    {
        if (bracket == "(")
            _open.Push(Subshell);
        else
            Close(Subshell);
    }

    private void Close(char kind)
    {
        if (_open.TryPeek(out var top) && (top == kind || (kind == Block && top == Function)))
            _open.Pop();
    }
}
