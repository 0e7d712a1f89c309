namespace SshLab.Diagnosis.ClientSide;

/// <summary>On which side the cause of a class lies.</summary>
public enum RefusalSide
{
    /// <summary>On this side: nothing on the server needs to be looked at.</summary>
    Client,

    /// <summary>On the server: only somebody there can see it.</summary>
    Server,

    /// <summary>Between the two, or on either.</summary>
    Between,
}
