using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Home, directory and content, a fault of another kind each.</summary>
internal sealed class ThreeFaultsOnTheWay : IScenario
{
    public string Id => "three-faults-on-the-way";

    public string Title => "The home directory cannot be searched, .ssh belongs to another user, and the key is truncated";

    public string Category => "several";

    public string Hint => "Three places, three kinds of fault.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        set -- $key
        printf '%s %.50s\n' "$1" "$2" > "$home/.ssh/authorized_keys"
        chmod 0755 "$home/.ssh"
        chown bob: "$home/.ssh"
        chmod 0000 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-not-searchable", "ssh-dir-wrong-owner", "key-truncated");
}
