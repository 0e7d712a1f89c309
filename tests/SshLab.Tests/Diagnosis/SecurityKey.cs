using System.Text;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Tests.Diagnosis;

/// <summary>A login of alice's by a key that lives in a security key.</summary>
internal static class SecurityKey
{
    public static PublicKey Key { get; } = PublicKey.FromLine(Line)!;

    /// <summary>The type, an Ed25519 public key, and the application.</summary>
    public static string Line => $"sk-ssh-ed25519@openssh.com {Convert.ToBase64String([.. Field("sk-ssh-ed25519@openssh.com"u8), .. Field(new byte[32]), .. Field("ssh:"u8)])} alice@token";

    public static FactSet Host(string options = "") => FactsOf.Healthy().Client(client => client with { Keys = [Key] }).Content($"{options}{(options.Length > 0 ? " " : "")}{Line}\n");

    public static string Rejected(string requirement, string user = "alice") =>
        $"public key ED25519-SK {Key.Fingerprint} signature for {user} from 192.0.2.7 port 50000 rejected: {requirement} requirement not met ";

    extension(FactSet facts)
    {
        public FactSet Log(params string[] lines) => facts.Server(server => server with { Sshd = server.Sshd with { Log = lines } });

        /// <summary>ssh asked the security key itself, with these flags, and the server refused the login after that.</summary>
        public FactSet Signed(string flags) => facts with
        {
            Login = new LoginAttempt { Outcome = LoginOutcome.Refused, ServerAccepts = [Key.Fingerprint], Trace = [$"debug1: sshsk_sign: provider \"internal\", key ED25519-SK, flags {flags}"] },
        };
    }

    private static byte[] Field(ReadOnlySpan<byte> bytes) => [0, 0, 0, (byte)bytes.Length, .. bytes];
}
