namespace SshLab.Diagnosis;

/// <summary>What people call a component of the path.</summary>
internal static class RoleText
{
    public static string Of(PathRole role) => role switch
    {
        PathRole.KeyFile => "key file",
        PathRole.SshDirectory => "directory of the key file",
        PathRole.Home => "home directory",
        _ => "directory",
    };
}
