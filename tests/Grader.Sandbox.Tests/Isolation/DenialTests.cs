using System.Collections.Immutable;
using Grader.Isolation;
using Grader.Isolation.Examining;
using Xunit;

namespace Grader.Sandbox.Tests.Isolation;

public sealed class DenialTests
{
    [Fact]
    public void A_denial_counts_only_where_the_same_is_possible_without_the_jail()
    {
        var findings = Denials.Of(
            Tried(("files: a", false), ("files: b", false), ("files: c", true)), Tried(("files: a", true), ("files: b", false), ("files: c", true)));
        Assert.Equal(
            ["Pass files: a: denied, and possible without the jail", "Caution files: b: denied, but without the jail too", "Fail files: c: not denied"],
            findings.Select(f => $"{f.Grade} {f.What}"));
    }

    [Fact]
    public void An_attempt_that_was_not_made_in_the_jail_was_not_denied() =>
        Assert.Equal(Grade.Fail, Assert.Single(Denials.Of(Tried(), Tried(("network: a", true)))).Grade);

    [Fact]
    public void Without_a_canary_there_is_no_denial()
    {
        var none = Tried() with { Failure = "It died." };
        Assert.Equal("In the jail no canary could be started: It died.", Assert.Single(Denials.Of(none, Tried(("files: a", true)))).What);
        Assert.Equal("Without a jail no canary could be started: It died.", Assert.Single(Denials.Of(Tried(), none)).What);
    }

    [Fact]
    public async Task On_this_machine_nothing_fails()
    {
        var findings = await Examination.Of(Here.Open, null, TestContext.Current.CancellationToken);
        // What this very process keeps open is no matter of the jail.
        var tried = findings.Where(f => !f.What.StartsWith("The ", StringComparison.Ordinal)).ToList();
        Assert.Equal(18, tried.Count);
        Assert.Empty(tried.Where(f => f.Grade != Grade.Pass).Select(f => f.What));
    }

    private static Trial Tried(params (string, bool)[] reached) => new(reached.ToImmutableSortedDictionary(r => r.Item1, r => r.Item2), null);
}
