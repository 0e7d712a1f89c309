namespace SshLab.Containers.Scenarios;

/// <summary>All scenarios of this assembly.</summary>
public static class ScenarioCatalogue
{
    /// <summary>Every scenario, by id.</summary>
    public static IReadOnlyList<IScenario> All { get; } =
        [.. typeof(IScenario).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IScenario)))
            .Select(type => (IScenario)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(scenario => scenario.Id, StringComparer.Ordinal)];

    /// <summary>Returns the scenario with that id; null when there is none.</summary>
    public static IScenario? Find(string id) =>
        All.FirstOrDefault(scenario => string.Equals(scenario.Id, id, StringComparison.Ordinal));
}
