namespace SshLab.Diagnosis.Certificates;

/// <summary>Why sshd refuses a certificate.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>userauth_pubkey</c>, <c>user_cert_trusted_ca</c>; <c>sshkey.c</c>, <c>sshkey_cert_check_authority</c>; <c>auth-options.c</c>, <c>cert_option_list</c>.</remarks>
internal enum CertificateRefusal
{
    /// <summary>Nothing on the server names its authority.</summary>
    AuthorityUnknown,

    /// <summary>The file of authorities is missing, or sshd gives up on it before it comes to the one that counts.</summary>
    AuthoritiesUnreadable,

    /// <summary>The authority signed with an algorithm that <c>CASignatureAlgorithms</c> does not list.</summary>
    SignatureAlgorithm,

    /// <summary>The server's <c>PubkeyAcceptedAlgorithms</c> has no algorithm of its type; <c>key-algorithm-not-accepted</c> says so.</summary>
    Algorithm,

    /// <summary>It is for hosts.</summary>
    ForHosts,

    /// <summary>Its time has not come.</summary>
    NotYetValid,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It names no principal that may log in as this user.</summary>
    Principals,

    /// <summary>The file that lists who may log in as this user is there, and sshd cannot or will not read it.</summary>
    PrincipalsFile,

    /// <summary>The program that lists who may log in as this user does not work.</summary>
    PrincipalsCommand,

    /// <summary>The client does not come from where its <c>source-address</c> says.</summary>
    SourceAddress,

    /// <summary>It has a critical option that the server does not know.</summary>
    UnknownOption,

    /// <summary>It and the line that would let it in force different commands.</summary>
    CommandMismatch,

    /// <summary>The options of the line that would let it in, its authority's or its principal's, keep this login out.</summary>
    LineOptions,
}
