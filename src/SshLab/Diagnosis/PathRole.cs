namespace SshLab.Diagnosis;

/// <summary>What a component of the path to a key file is to the account; it decides which rule speaks of it.</summary>
public enum PathRole
{
    /// <summary>The key file itself (<c>authorized_keys</c>), wherever it really is.</summary>
    KeyFile,

    /// <summary>The directory of the key file, when it is inside the home directory: <c>.ssh</c>.</summary>
    SshDirectory,

    /// <summary>The home directory.</summary>
    Home,

    /// <summary>Any other directory that sshd must cross or that StrictModes walks.</summary>
    Path,
}
