using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis;

/// <summary>A healthy host and a login to it that ended with these words.</summary>
internal static class LoginThat
{
    public static FactSet Said(params IReadOnlyList<string> trace) => FactsOf.Healthy() with { Login = TraceReader.Read(trace, 255) };
}
