using System.Globalization;

namespace SshLab.Containers.Labs;

/// <summary>
/// The process that started a lab, told apart from every other one: its number alone is used again, so its start time,
/// the machine's boot and the number space (a container has its own) belong to it.
/// </summary>
/// <param name="Machine">The machine.</param>
/// <param name="Boot">The machine's boot.</param>
/// <param name="NumberSpace">The name of the process number space.</param>
/// <param name="Pid">The process number.</param>
/// <param name="StartTime">When the process started, in the units of the machine.</param>
internal sealed record LabOwner(string Machine, string Boot, string NumberSpace, int Pid, long StartTime)
{
    /// <summary>This process.</summary>
    public static LabOwner Current { get; } = OfThisMachine(Environment.ProcessId);

    /// <summary>Reads an owner as <see cref="ToString"/> writes it; null when it is none.</summary>
    public static LabOwner? Parse(string? text)
    {
        var fields = text?.Split('/') ?? [];
        return fields.Length == 5
            && int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && long.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var startTime)
            ? new LabOwner(fields[0], fields[1], fields[2], pid, startTime)
            : null;
    }

    /// <summary>Whether it lives where its process numbers mean nothing here: on another machine, or in another number space.</summary>
    public bool IsOutOfSight => Machine != Current.Machine || (Boot == Current.Boot && NumberSpace != Current.NumberSpace);

    /// <summary>Returns whether the process has ended; false, to be safe, where that cannot be seen from here.</summary>
    public bool HasEnded() => !IsOutOfSight && (Boot != Current.Boot || ProcessClock.StartTime(Pid) != StartTime);

    /// <summary>The owner as a label holds it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{Boot}/{NumberSpace}/{Pid}/{StartTime}");

    private static LabOwner OfThisMachine(int pid) =>
        new(ProcessClock.Machine, ProcessClock.Boot, ProcessClock.NumberSpace, pid, ProcessClock.StartTime(pid) ?? 0);
}
