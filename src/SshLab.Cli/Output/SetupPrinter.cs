using SshLab.Cli.Commands;
using SshLab.Setup;

namespace SshLab.Cli.Output;

/// <summary>Shows what <c>setup</c> did, step by step, and what it came to.</summary>
internal static class SetupPrinter
{
    public static void Print(Page page, LoginRequest request, SetupResult result)
    {
        page.Line($"{"key pair":dim}   {result.Key.IdentityFile} ({Origin(result.Key.Origin)})", 2);
        if (result.Key.PublicKey is { } key)
            page.Line($"{"public key":dim} {key.Fingerprint} ({key.Type})", 2);
        page.Line($"{"installed":dim}  {Installed(result)}", 2);
        foreach (var step in result.Plan.Repair.Steps)
            page.Command(step.Command, 13);
        foreach (var warning in result.Plan.Repair.Warnings)
            page.Line($"{"Note:":warn} {warning}", 2, 6);
        page.Line();
        if (result.Diagnosis is { } refused)
        {
            page.Line($"{"The key is there, and the login is refused all the same.":bad} This is why:");
            page.Line();
            ReportPrinter.Print(page, refused);
            NextStepPrinter.Print(page, request, refused, traced: false);
            return;
        }
        if (result.Outcome == SetupOutcome.Planned)
            page.Line($"{"Dry run: nothing was changed, here or there.":strong}");
        else
            page.Line($"{ReportPrinter.Mark(page, "good"):good}{"the login works":good} with this key alone. {(result.Key.Encrypted == true ? "ssh will ask for the key's passphrase, or the agent will know it." : "No password is asked for any more.")}");
        if (result.Journal is not null)
            page.Unbroken($"{"Undo:":strong}  {"sshlab undo " + request.Words:command}");
    }

    private static string Origin(KeyPairOrigin origin) => origin switch
    {
        KeyPairOrigin.Created => "made now",
        KeyPairOrigin.WouldBeCreated => "would be made",
        KeyPairOrigin.PublicKeyDerived => "there already; its .pub was derived",
        _ => "there already",
    };

    private static string Installed(SetupResult result) => (result.Plan.Key, result.Outcome) switch
    {
        (KeyInstalled.AlreadyThere, _) => $"already in {result.Plan.KeyFile}",
        (_, SetupOutcome.Planned) => $"would be added to {result.Plan.KeyFile}",
        _ => $"added to {result.Plan.KeyFile}",
    };
}
