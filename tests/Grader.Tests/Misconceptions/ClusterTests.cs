using System.Collections.Immutable;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Misconceptions;

public sealed class ClusterTests
{
    private static readonly Input _none = new Input.Typed("");

    private static readonly Exercise _exercise = new(
        "01-one",
        "One",
        "",
        [new("f", 3, false, false)],
        [new("f", "f(2)", 1, new Expectation.Same(0, 0), _none, 10)],
        10,
        ""
    );

    [Fact]
    public void Answers_that_did_the_same_are_one_with_the_first_for_an_example_and_the_most_common_come_first() =>
        Assert.Equal(
            ["3 of a/1.csx, c/1.csx, d/1.csx: 3 was seen.", "2 of b/1.csx, e/1.csx: 4 was seen."],
            Shown(Of("a", 3), Of("b", 4), Of("c", 3), Of("d", 3), Of("e", 4), Of("lonely", 5))
        );

    [Fact]
    public void A_student_counts_once_however_many_files_there_are() => Assert.Equal([], Shown(Of("a", 3), Of("a", 3)));

    [Fact]
    public void What_one_wrong_file_explains_is_one_whatever_the_numbers_that_students_chose_make_of_it() =>
        Assert.Equal(
            ["2 of a/1.csx, b/1.csx: 3 was seen., known as sign.csx"],
            Shown(Of("a", 3, "wrong/sign.csx"), Of("b", 30, "wrong/sign.csx"), Of("c", 300, "wrong/half.csx"))
        );

    [Fact]
    public void There_are_five_at_most() =>
        Assert.Equal(5, Shown([.. Enumerable.Range(0, 7).SelectMany(i => new[] { Of("a", i), Of("b", i) })]).Count());

    private static IEnumerable<string> Shown(params GradedSubmission[] submissions) =>
        Cluster
            .FindAmong(submissions)
            .Select(c =>
                $"{c.Students} of {string.Join(", ", c.Files)}: "
                + $"{c.Feedback}{(c.KnownAs is { } known ? $", known as {known}" : "")}"
            );

    private static GradedSubmission Of(string student, int seen, string? knownAs = null)
    {
        var run = new ObservedRun(
            new Ending.Completed(),
            null,
            null,
            ImmutableDictionary<int, Observation>.Empty.Add(0, Number(seen)),
            ""
        );
        var behaviour = AnswerBehaviour.Of(
            _exercise,
            new Answer("f", 3, 3, AnswerState.Filled),
            new ProgramOutcome.Ran(ImmutableDictionary<Input, ObservedRun>.Empty.Add(_none, run), [], [])
        )!;
        var hole = new HoleReport("f", 3, 3, 0, 1, Verdict.Failed, Verdict.Failed, Verdict.Failed, $"{seen} was seen.", null, []);
        return new(
            new($"{student}/1.csx", student, "01-one", SubmissionStatus.Graded, 0, 1, 0, null, [hole], [], []),
            null,
            [new("f", behaviour.ToFingerprint(), knownAs is null ? null : new("", knownAs))]
        );
    }
}
