using System.Net.Sockets;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Messages.Transport;
using SshLab.Logins;
using SshLab.SshNet.HostKeys;

namespace SshLab.SshNet.Logins;

/// <summary>Decides from what happened how the login ended. The order of the questions is the order of the protocol. Pure.</summary>
internal static class SshNetOutcome
{
    public static LoginOutcome Of(Conversation told)
    {
        if (told.KeyFault is not null)
            return LoginOutcome.ClientError;
        // Only the key's success counts; an account that lets everybody in says nothing about it.
        if (told.LetInBy is { } method)
            return method != "publickey" ? LoginOutcome.Refused : told.ExitStatus == 0 ? LoginOutcome.Accepted : LoginOutcome.SessionFailed;
        if (told.Verdict is not null and not HostKeyVerdict.Known)
            return LoginOutcome.HostKey;
        if (told.Verdict == HostKeyVerdict.Known)
            return AfterKeyExchange(told);
        return told.End is SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed } ? OfNegotiation(told.Connection!) : LoginOutcome.Unreachable;
    }

    /// <summary>SSH.NET settles the key exchange first, then the kind of host key, then the rest.</summary>
    private static LoginOutcome OfNegotiation(ConnectionInfo agreed) =>
        agreed.CurrentKeyExchangeAlgorithm is not null && (agreed.CurrentHostKeyAlgorithm is null || agreed.CurrentServerCompressionAlgorithm is not null)
            ? LoginOutcome.HostKey : LoginOutcome.ClientError;

    /// <summary>
    /// With one algorithm SSH.NET signs at once, without asking whether the server would take the key; a server that refuses it says so. One that says nothing and
    /// goes away after the signature has taken it, and was told by the account or a policy to close.
    /// </summary>
    private static LoginOutcome AfterKeyExchange(Conversation told) =>
        told is { KeyTried: true, Answer: null, HasSigned: true } && IsSilentEnd(told.End) ? LoginOutcome.ClosedAfterAccept : LoginOutcome.Refused;

    /// <summary>Whether the connection ended without a word; a server that gives up after too many tries says so.</summary>
    private static bool IsSilentEnd(Exception? end) =>
        end is SshConnectionException { DisconnectReason: DisconnectReason.ConnectionLost or DisconnectReason.None } or SocketException;
}
