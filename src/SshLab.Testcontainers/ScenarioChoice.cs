using SshLab.Containers.Scenarios;

namespace SshLab.Testcontainers;

/// <summary>The scenario that a builder was told: by its id, which is looked up when the container is built, or one of the user's own.</summary>
internal sealed record ScenarioChoice(string Id, IScenario? Own)
{
    /// <summary>Returns the scenario.</summary>
    /// <exception cref="BadInputException">No scenario has that id; the message names the nearest.</exception>
    public IScenario Find() => Own ?? ScenarioCatalogue.Get(Id);
}
