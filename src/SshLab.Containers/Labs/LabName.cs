using System.Security.Cryptography;

namespace SshLab.Containers.Labs;

/// <summary>Names that people can say and remember.</summary>
internal static class LabName
{
    private static readonly string[] Adjectives =
    [
        "amber", "bold", "brave", "brisk", "calm", "clever", "crisp", "daring", "eager", "early", "fair", "fleet", "gentle", "glad", "golden", "grand",
        "happy", "hardy", "jolly", "keen", "kind", "lively", "loyal", "lucky", "mellow", "merry", "mild", "neat", "nimble", "noble", "polite", "proud",
        "quick", "quiet", "rapid", "ready", "rosy", "royal", "sharp", "shy", "silver", "sleek", "smart", "snowy", "solid", "spry", "steady", "sunny",
        "swift", "tame", "tidy", "tiny", "upbeat", "vivid", "warm", "wise", "witty", "young", "zesty", "quaint", "plucky", "placid", "humble", "cosy",
    ];

    private static readonly string[] Nouns =
    [
        "badger", "beaver", "bison", "bobcat", "camel", "cobra", "condor", "coyote", "crane", "curlew", "dingo", "dolphin", "donkey", "eagle", "egret", "falcon",
        "ferret", "finch", "fox", "gecko", "gibbon", "goose", "grouse", "hare", "hawk", "heron", "hornet", "ibex", "jackal", "jaguar", "kestrel", "koala",
        "lemur", "leopard", "lizard", "llama", "lynx", "magpie", "marmot", "marten", "mole", "moose", "newt", "ocelot", "osprey", "otter", "owl", "panda",
        "parrot", "pelican", "penguin", "pigeon", "plover", "puffin", "quail", "rabbit", "raven", "robin", "salmon", "seal", "stoat", "swan", "tapir", "wombat",
    ];

    /// <summary>Returns a name at random, one of about four thousand; the caller takes another when it is in use.</summary>
    public static string Next() => $"{RandomNumberGenerator.GetItems<string>(Adjectives, 1)[0]}-{RandomNumberGenerator.GetItems<string>(Nouns, 1)[0]}";

    /// <summary>Returns the name if it looks like one, so that it can stand in a path and a command.</summary>
    /// <exception cref="BadInputException">It does not.</exception>
    public static string Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsOne(name)
            ? name
            : throw new BadInputException("That is not a lab's name: one looks like quiet-otter. `sshlab lab list` shows those there are.");
    }

    /// <summary>Returns whether a word looks like a lab's name.</summary>
    public static bool IsOne(string word) =>
        word.Length is > 0 and <= 64 && word.All(c => char.IsAsciiLetterLower(c) || c == '-') && word[0] != '-';
}
