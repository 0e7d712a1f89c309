using Renci.SshNet;
using SshLab.Logins;
using SshLab.Parsing;
using SshLab.SshNet.HostKeys;

namespace SshLab.SshNet.Logins;

/// <summary>What happened in one attempt, as far as SSH.NET lets one see it: facts, told in the order of the protocol.</summary>
internal sealed class Conversation
{
    private readonly List<string> _offered = [];
    private readonly List<string> _signed = [];
    private string _algorithm = "";

    /// <summary>Why the key could not be read; null when it could.</summary>
    public Exception? KeyFault { get; set; }

    /// <summary>The server's software, from its first line; null when none came.</summary>
    public string? ServerSoftware { get; set; }

    /// <summary>What the two sides had agreed on when the attempt ended; null before the key was read.</summary>
    public ConnectionInfo? Connection { get; set; }

    /// <summary>The host key that the server showed; null when it came to none.</summary>
    public OfferedHostKey? HostKey { get; set; }

    /// <summary>What the known hosts say of it.</summary>
    public HostKeyVerdict? Verdict { get; set; }

    /// <summary>Whether it came to the key at all.</summary>
    public bool KeyTried { get; private set; }

    /// <summary>How the server answered the key at last; null when it never did.</summary>
    public AuthenticationResult? Answer { get; private set; }

    /// <summary>Whether the last that the server had of us was a signature.</summary>
    public bool HasSigned { get; private set; }

    /// <summary>The methods the server last said can continue.</summary>
    public IReadOnlyList<string> Methods { get; private set; } = [];

    /// <summary>What ended the attempt; null when it went through.</summary>
    public Exception? End { get; set; }

    /// <summary>Whether the server let us in.</summary>
    public bool IsIn { get; set; }

    /// <summary>Whether the server said that we are in, though SSH.NET may have seen the connection end before it had read that.</summary>
    public bool WasWelcomed { get; set; }

    /// <summary>The method that let us in; null when none did.</summary>
    public string? LetInBy => !IsIn && !WasWelcomed ? null : KeyTried && Answer is AuthenticationResult.Success or null ? "publickey" : "none";

    /// <summary>How the session's command ended; null when it never did.</summary>
    public int? ExitStatus { get; set; }

    /// <summary>What the session printed for people.</summary>
    public string Said { get; set; } = "";

    /// <summary>Fingerprints of the keys that were offered.</summary>
    public IReadOnlyList<string> Offered => _offered;

    /// <summary>The fingerprint of the key that the server took, alone or as the first of several methods.</summary>
    public IReadOnlyList<string> Accepted => Answer is AuthenticationResult.Success or AuthenticationResult.PartialSuccess ? [.. _signed.TakeLast(1)] : [];

    public void Begins() => (KeyTried, Answer, HasSigned) = (true, null, false);

    public void Offers(string algorithm, byte[] blob)
    {
        if (algorithm != _algorithm)
            (HasSigned, _algorithm) = (false, algorithm);
        var fingerprint = PublicKey.FromBytes(blob)?.Fingerprint ?? algorithm;
        if (!_offered.Contains(fingerprint))
            _offered.Add(fingerprint);
    }

    public void Signs()
    {
        HasSigned = true;
        _signed.Add(_offered[^1]);
    }

    public void Ends(AuthenticationResult answer, IEnumerable<string>? methods) => (Answer, Methods) = (answer, [.. methods ?? []]);
}
