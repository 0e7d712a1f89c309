using Renci.SshNet;
using SshLab.Logins;
using SshLab.SshNet.HostKeys;
using SshLab.SshNet.Logins;

namespace SshLab.SshNet;

/// <summary>
/// Tries one real login with SSH.NET, as a program that uses it would: with one key and no other method. It reads no ssh_config, asks no agent, goes through no jump host;
/// the host key has to be in the known_hosts files, which SSH.NET by itself never looks at.
/// </summary>
public static class SshNetLogin
{
    /// <summary>Logs in once with the target's identity file, read as <c>new PrivateKeyFile(path)</c> reads it: without a passphrase, and without the certificate beside it.</summary>
    /// <param name="target">Host, port (22), user (this process's), identity file, and which known_hosts files count (<c>UserKnownHostsFile</c>, <c>GlobalKnownHostsFile</c>).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How it ended; a key that SSH.NET cannot read is <see cref="LoginOutcome.ClientError"/>.</returns>
    /// <exception cref="BadInputException">The target names no identity, or a jump host; or known hosts cannot be read.</exception>
    public static async Task<LoginAttempt> TryAsync(Target target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var identity = target.IdentityFile ?? throw new BadInputException("SSH.NET looks for no key by itself: name the target's IdentityFile, or say how to read a key.");
        var path = identity.StartsWith("~/", StringComparison.Ordinal) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + identity[1..] : identity;
        return await TryAsync(target, path, () => new PrivateKeyFile(path), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Logs in once with a key that the caller reads: with a passphrase, with a certificate, or from elsewhere than a file.</summary>
    /// <param name="target">Host, port (22), user (this process's), and which known_hosts files count; its identity file is not read.</param>
    /// <param name="readKey">Reads the key, which is disposed after the attempt; what it throws is how the attempt ends.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How it ended; a key that SSH.NET cannot read is <see cref="LoginOutcome.ClientError"/>.</returns>
    /// <exception cref="BadInputException">The target names a jump host; or known hosts cannot be read.</exception>
    public static async Task<LoginAttempt> TryAsync(Target target, Func<IPrivateKeySource> readKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(readKey);
        return await TryAsync(target, "read by the caller", readKey, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<LoginAttempt> TryAsync(Target target, string keyName, Func<IPrivateKeySource> readKey, CancellationToken cancellationToken)
    {
        if (target.JumpHosts is not null)
            throw new BadInputException("SSH.NET goes through no jump hosts. Leave JumpHosts out, and give a host and port that can be reached directly.");
        var known = KnownHosts.Of(target);
        var (told, log) = (new Conversation(), new MessageLog());
        log.Add($"{AttemptReport.Client}, key {keyName}");
        foreach (var option in target.Options.Where(option => !KnownHostsFiles.Has(option)).Concat(target.ConfigFile is { } file ? [$"-F {file}"] : []))
            log.Add($"Not followed, for it is ssh's own: {option}");
        await new Attempt(target, known, told, log).MakeAsync(readKey, cancellationToken).ConfigureAwait(false);
        return AttemptReport.Of(target, keyName, told, log.Lines);
    }
}
