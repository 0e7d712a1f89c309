namespace SshLab.Containers.Engines;

/// <summary>What to do when something that fills disks has failed.</summary>
internal static class DiskSpace
{
    public const string NextStep =
        "Nothing was tagged, so the next run starts over. If a disk is full, free some space first (`sshlab lab prune`, `docker system df`); an image needs about 1 GB while it is made.";
}
