namespace SshLab.Repairs;

/// <summary>Puts two edits of the same file together, when they touch different parts of it.</summary>
internal static class ContentMerge
{
    /// <summary>Returns the content with both edits; null when they touch the same bytes.</summary>
    public static byte[]? Combine(ReadOnlySpan<byte> before, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.SequenceEqual(other) || other.SequenceEqual(before))
            return one.ToArray();
        if (one.SequenceEqual(before))
            return other.ToArray();
        var (firstStart, firstEnd) = Edited(before, one);
        var (secondStart, secondEnd) = Edited(before, other);
        if (secondStart < firstStart)
            return Combine(before, other, one);
        // Touching regions are left apart: whose text comes first would be a guess.
        if (secondStart <= firstEnd)
            return null;
        var firstText = one[firstStart..(one.Length - (before.Length - firstEnd))];
        var secondText = other[secondStart..(other.Length - (before.Length - secondEnd))];
        return [.. before[..firstStart], .. firstText, .. before[firstEnd..secondStart], .. secondText, .. before[secondEnd..]];
    }

    /// <summary>The part of the old content that an edit replaces.</summary>
    private static (int Start, int End) Edited(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var start = before.CommonPrefixLength(after);
        var end = before.Length;
        for (var tail = after.Length; end > start && tail > start && before[end - 1] == after[tail - 1]; end--)
            tail--;
        return (start, end);
    }
}
