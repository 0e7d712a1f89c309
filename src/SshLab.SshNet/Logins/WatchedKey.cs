using Renci.SshNet;
using Renci.SshNet.Security;

namespace SshLab.SshNet.Logins;

/// <summary>A key that tells what SSH.NET does with it: which algorithm is offered, and whether it signs.</summary>
internal sealed class WatchedKey(IPrivateKeySource key, Conversation told) : IPrivateKeySource
{
    /// <inheritdoc/>
    public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms { get; } = [.. key.HostKeyAlgorithms.Select(algorithm => new Watched(algorithm, told))];

    private sealed class Watched(HostAlgorithm algorithm, Conversation told) : HostAlgorithm(algorithm.Name)
    {
        /// <inheritdoc/>
        public override byte[] Data
        {
            get
            {
                told.Offers(Name, algorithm.Data);
                return algorithm.Data;
            }
        }

        /// <inheritdoc/>
        public override byte[] Sign(byte[] data)
        {
            told.Signs();
            return algorithm.Sign(data);
        }

        /// <inheritdoc/>
        public override bool VerifySignature(byte[] data, byte[] signature) => algorithm.VerifySignature(data, signature);
    }
}
