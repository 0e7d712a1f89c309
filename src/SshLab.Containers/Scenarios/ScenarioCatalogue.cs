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

    /// <summary>Returns the scenario with that id.</summary>
    /// <exception cref="BadInputException">There is none; the message names the nearest.</exception>
    public static IScenario Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Find(id) ?? throw new BadInputException($"There is no scenario '{id}'. {Near(id)}`sshlab lab scenarios` lists all {All.Count} of them, and README has them with what each does to a login.");
    }

    private static string Near(string id)
    {
        var near = string.Join(", ", NearestMatch.Few(id, All.Select(scenario => scenario.Id)));
        return near.Length == 0 ? "" : $"Near it: {near}. ";
    }
}
