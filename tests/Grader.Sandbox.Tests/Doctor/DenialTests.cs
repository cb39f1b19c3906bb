using System.Collections.Immutable;
using Grader.Doctor;
using Grader.Isolation;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Doctor;

public sealed class DenialTests
{
    [Fact]
    public void A_denial_counts_only_where_the_same_is_possible_without_the_jail()
    {
        var findings = Denials.Compare(
            Tried(("files: a", false), ("files: b", false), ("files: c", true)),
            Tried(("files: a", true), ("files: b", false), ("files: c", true))
        );
        Assert.Equal(
            [
                "Pass files: a: denied, and possible without the jail",
                "Caution files: b: denied, but without the jail too",
                "Fail files: c: not denied",
            ],
            findings.Select(f => $"{f.Level} {f.What}")
        );
    }

    [Fact]
    public void An_attempt_that_was_not_made_in_the_jail_was_not_denied() =>
        Assert.Equal(FindingLevel.Fail, Assert.Single(Denials.Compare(Tried(), Tried(("network: a", true)))).Level);

    [Fact]
    public void Without_a_canary_there_is_no_denial()
    {
        var none = Tried() with { Failure = "It died." };
        Assert.Equal(
            "In the jail no canary could be started: It died.",
            Assert.Single(Denials.Compare(none, Tried(("files: a", true)))).What
        );
        Assert.Equal("Without a jail no canary could be started: It died.", Assert.Single(Denials.Compare(Tried(), none)).What);
    }

    [Fact]
    public void An_exercise_that_a_submission_can_read_is_to_be_put_elsewhere() =>
        Assert.Equal(
            "Where other files are denied: put the course into a folder that is not .NET's, the grader's or a system library's.",
            Assert.Single(Denials.Compare(Tried((CanaryAttempts.Answers, true)), Tried((CanaryAttempts.Answers, true)))).Mend
        );

    [Theory]
    [InlineData(
        false,
        true,
        "Pass The grader's diagnostics: closed to other processes, one of which got into a process that was left open"
    )]
    [InlineData(false, false, "Caution The grader's diagnostics: closed, but so is a process that was left open")]
    [InlineData(true, true, "Fail The grader's diagnostics: open to every process of this user")]
    public void The_grader_is_closed_where_a_process_that_is_left_open_is_not(bool grader, bool victim, string finding)
    {
        var findings = OwnState.CompareAccess(
            Tried((CanaryAttempts.Environment, grader), (CanaryAttempts.Diagnostics, grader)),
            Tried((CanaryAttempts.Environment, victim), (CanaryAttempts.Diagnostics, victim)),
            isRoot: false
        );
        Assert.Equal(
            [finding.Replace("diagnostics", "environment and memory"), finding],
            findings.Select(f => $"{f.Level} {f.What}")
        );
    }

    [Fact]
    public void Roots_memory_is_open_to_root_and_diagnostics_need_not_be() =>
        Assert.Equal(
            [
                "Caution The grader's environment and memory: open to root's other processes, as everything is",
                "Fail The grader's diagnostics: open to every process of this user",
            ],
            OwnState
                .CompareAccess(
                    Tried((CanaryAttempts.Environment, true), (CanaryAttempts.Diagnostics, true)),
                    Tried((CanaryAttempts.Environment, true), (CanaryAttempts.Diagnostics, true)),
                    isRoot: true
                )
                .Select(f => $"{f.Level} {f.What}")
        );

    [Fact(Timeout = Deadline.OfTest)]
    public async Task On_this_machine_nothing_fails()
    {
        var course = Course.Find(null, Repository.At("exercises"), Repository.At("exercises"));
        Assert.NotNull(course);
        var findings = await Examination.Run(Here.Open, course, TestContext.Current.CancellationToken);
        // What this very process keeps open is no matter of the jail, and how long a start takes is none.
        var tried = findings
            .Where(f =>
                !f.What.StartsWith("The ", StringComparison.Ordinal) && !f.What.Contains("libtorch", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(22, tried.Count);
        Assert.Empty(tried.Where(f => f.Level != FindingLevel.Pass).Select(f => f.What));
    }

    private static CanaryResult Tried(params (string, bool)[] reached) =>
        new(reached.ToImmutableSortedDictionary(r => r.Item1, r => r.Item2), null);
}
