namespace SshLab.Facts;

/// <summary>A file that closes the server to everybody but root.</summary>
/// <param name="Path">Where it is: <c>/etc/nologin</c>, <c>/run/nologin</c>.</param>
/// <param name="Content">Its whole content, shown to whoever is turned away; null when it was not read, or is longer than 4 KiB.</param>
public sealed record NologinFacts(string Path, ReadOnlyMemory<byte>? Content);
