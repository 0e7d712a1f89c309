using Renci.SshNet;

namespace SshLab.SshNet.Logins;

/// <summary>SSH.NET's login by key, telling when it begins and how it ends.</summary>
internal sealed class WatchedMethod(string user, IPrivateKeySource key, Conversation told) : PrivateKeyAuthenticationMethod(user, key)
{
    /// <inheritdoc/>
    public override AuthenticationResult Authenticate(Session session)
    {
        told.Begins();
        var result = base.Authenticate(session);
        told.Ends(result, AllowedAuthentications);
        return result;
    }
}
