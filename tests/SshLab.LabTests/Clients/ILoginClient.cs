using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Logins;

namespace SshLab.LabTests.Clients;

/// <summary>A program that logs in: who makes the stories' own logins. One file each, found by itself.</summary>
internal interface ILoginClient
{
    /// <summary>What the run parameter <c>Client</c> calls it.</summary>
    string Name { get; }

    /// <summary>Whether it is the client that every diagnosis logs in with, so that its login is made already.</summary>
    bool IsOpenSsh { get; }

    /// <summary>Logs in to the lab once, with its key.</summary>
    Task<LoginAttempt> TryAsync(Lab lab, CancellationToken cancellationToken);

    /// <summary>Returns what a scenario expects of this client's login; more than one end where it ends now so, now so.</summary>
    IReadOnlyList<LoginOutcome> Expected(Expectation expectation);
}
