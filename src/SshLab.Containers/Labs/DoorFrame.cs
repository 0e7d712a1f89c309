namespace SshLab.Containers.Labs;

/// <summary>One message from behind a host's door.</summary>
/// <param name="Letter">What it is: <c>o</c> output, <c>r</c> standard error, <c>x</c> the exit code.</param>
/// <param name="Bytes">What it says.</param>
internal sealed record DoorFrame(char Letter, byte[] Bytes);
