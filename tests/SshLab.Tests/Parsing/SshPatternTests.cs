using Shouldly;
using SshLab.Parsing;

namespace SshLab.Tests.Parsing;

public sealed class SshPatternTests
{
    [TestCase("alice", "alice", true)]
    [TestCase("alice", "al*", true)]
    [TestCase("alice", "*ice", true)]
    [TestCase("alice", "a?ice", true)]
    [TestCase("alice", "*", true)]
    [TestCase("alice", "alic", false)]
    [TestCase("alice", "*b*", false)]
    [TestCase("alice", "Alice", false)]
    public void A_pattern_matches_the_whole_name(string name, string pattern, bool matches) => SshPattern.Matches(name, pattern).ShouldBe(matches);

    [TestCase("bob,al*", true)]
    [TestCase("!alice,*", false)]
    [TestCase("*,!alice", false)]
    [TestCase("!bob", false)]
    public void A_negated_entry_beats_all_others_of_a_list(string list, bool matches) => SshPattern.MatchesList("alice", list).ShouldBe(matches);

    [TestCase("192.0.2.7", "192.0.2.0/24", true)]
    [TestCase("192.0.2.7", "192.0.2.0/24,!192.0.2.7", false)]
    [TestCase("192.0.2.7", "192.0.2.*", true)]
    [TestCase("2001:db8::1", "2001:db8::/32", true)]
    [TestCase("192.0.2.7", "2001:db8::/32,10.0.0.0/8", false)]
    public void Addresses_match_by_network_and_by_pattern(string address, string list, bool matches) => SshPattern.MatchesAddress(address, list).ShouldBe(matches);

    [Test]
    public void What_is_no_address_leaves_it_open() => SshPattern.MatchesAddress("somewhere", "192.0.2.0/24").ShouldBeNull();
}
