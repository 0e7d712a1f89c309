namespace SshLab.Facts;

/// <summary>Why PAM cannot begin at all for sshd, so that it lets nobody in: a file that it is told to read is not there.</summary>
/// <param name="Missing">The name of that file, as it is asked for.</param>
/// <param name="Line">The line that asks for it; null when it is the service itself, and there is no <c>other</c> either.</param>
/// <remarks>Source: Linux-PAM <c>pam_handlers.c</c>; OpenSSH <c>auth-pam.c</c>, <c>start_pam</c>: "PAM: initialisation failed".</remarks>
public sealed record PamStop(string Missing, PamLine? Line);
