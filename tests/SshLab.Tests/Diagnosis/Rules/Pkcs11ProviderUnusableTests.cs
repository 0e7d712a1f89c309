using Shouldly;
using SshLab.Diagnosis;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Tests.Diagnosis.Rules;

public sealed class Pkcs11ProviderUnusableTests
{
    private const string Id = "pkcs11-provider-unusable";

    private static readonly string[] Trace =
    [
        "lib_contains_symbol: open /no/such.so: No such file or directory", "provider /no/such.so is not a PKCS11 library",
        "debug1: SSH2_MSG_NEWKEYS received", "debug1: Authentications that can continue: publickey", "alice@127.0.0.1: Permission denied (publickey).",
    ];

    [Test]
    public void The_words_of_ssh_and_the_line_are_the_evidence()
    {
        var facts = With().Client(client => client with { Identities = [] });

        facts.Blockers().ShouldBe([Id]);
        facts.Finding(Id).Evidence.ShouldBe([$"ssh says: {Trace[0]}", $"ssh says: {Trace[1]}", $"{ClientOf.Config} line 1: PKCS11Provider /no/such.so"]);
    }

    [Test]
    public void With_another_key_it_is_nothing() => With().By(Id).ShouldBe(RuleResult.Healthy);

    private static FactSet With() => ClientOf.Healthy().ConfigFile("PKCS11Provider /no/such.so\n").Configured("pkcs11provider", "/no/such.so") with { Login = TraceReader.Read(Trace, 255) };
}
