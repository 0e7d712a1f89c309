using System.CommandLine;
using System.Globalization;
using SshLab.Cli.Output;
using SshLab.Containers;
using SshLab.Setup;

namespace SshLab.Cli.Commands;

/// <summary>What kind of key pair to make where there is none.</summary>
internal sealed class KeyOptions
{
    private static readonly IReadOnlyDictionary<string, KeyType> Types = new Dictionary<string, KeyType> { ["ed25519"] = KeyType.Ed25519, ["rsa"] = KeyType.Rsa, ["ecdsa"] = KeyType.Ecdsa };
    private readonly Option<string?> _type = new("--type") { Description = "The kind of key to make: ed25519 (the default), rsa or ecdsa.", HelpName = "TYPE" };
    private readonly Option<string?> _bits = new("--bits") { Description = "The length of an rsa key (3072 and up) or ecdsa key (256, 384, 521).", HelpName = "BITS" };
    private readonly Option<bool> _passphrase = new("--passphrase") { Description = "Ask for a passphrase that protects the private key." };

    /// <summary>Gives the command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_type);
        command.Add(_bits);
        command.Add(_passphrase);
    }

    /// <summary>Returns what was given, and asks for the passphrase where one is wanted.</summary>
    /// <exception cref="BadInputException">There is no such kind or length, or nobody is there to ask.</exception>
    public async Task<KeyPairRequest> ReadAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation) => new()
    {
        Type = Type(parsed.GetValue(_type)),
        Bits = Bits(parsed.GetValue(_bits)),
        Passphrase = parsed.GetValue(_passphrase) ? await AskAsync(terminal, cancellation) : null,
    };

    private static KeyType Type(string? text) => text is null ? KeyType.Ed25519
        : Types.TryGetValue(text, out var type) ? type
        : throw NearestMatch.Error("kind of key", text, [.. Types.Keys], "Give one with --type.");

    private static int? Bits(string? text) => text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits
        : throw new BadInputException($"'{text}' is not a number of bits. Give --bits 3072 or more for rsa; 256, 384 or 521 for ecdsa.");

    private static async Task<KeyPassphrase> AskAsync(Terminal terminal, CancellationToken cancellation)
    {
        if (!terminal.CanAsk)
            throw new BadInputException("--passphrase asks for the passphrase, and standard input is not a terminal. Run it in a terminal, or protect the key afterwards with `ssh-keygen -p -f KEY`.");
        var first = await terminal.AskSecretAsync("Passphrase for the private key", cancellation);
        return first == await terminal.AskSecretAsync("The same again", cancellation)
            ? new KeyPassphrase(first)
            : throw new BadInputException("The two passphrases are not the same; nothing was done. Run the command again.");
    }
}
