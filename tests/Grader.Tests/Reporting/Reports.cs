using Grader.Misconceptions;
using Grader.Protocol;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Tests.Reporting;

/// <summary>Reports to write and to tabulate.</summary>
internal static class Reports
{
    public static Report Of(params SubmissionReport[] submissions) =>
        new(
            1,
            "0.1.0",
            new EnforcedIsolation("N", Files: false, Network: false, Processes: false, Memory: true, Time: true),
            42,
            [.. submissions]
        );

    /// <summary>Files of which nobody knows when they were changed.</summary>
    public static CountedFiles Counted(params IEnumerable<SubmissionReport> submissions) =>
        CountedFiles.Of([.. submissions.Select(s => new GradedSubmission(s, Modified: null, []))]);

    public static SubmissionReport Graded(string file, string? student, string exercise, double score, double max) =>
        new(file, student, exercise, SubmissionStatus.Graded, score, max, 0.5, null, [], [], []);

    public static SubmissionReport NotGraded(
        string file,
        string? student,
        SubmissionStatus status,
        string message,
        string? exercise = null,
        double? max = null
    ) => new(file, student, exercise, status, null, max, 0, message, [], [], []);

    public static readonly Report Full = Of(
        new SubmissionReport(
            "ada/01-one-sample.csx",
            "ada",
            "01-one-sample",
            SubmissionStatus.Graded,
            7,
            10,
            0.41,
            null,
            [
                new HoleReport(
                    "mse",
                    22,
                    24,
                    0,
                    2,
                    Verdict.Failed,
                    Verdict.Failed,
                    Verdict.NotRun,
                    "mse([3], [5]) is 4; 2 was expected: twice too large.",
                    "The loss is 1/(2n) times the sum: the one half is missing.",
                    [
                        new CheckReport("one sample", Verdict.Failed, 0, 1, "it's 4 < 5 & \"ŷ\"\n\u202e\u001b[0m"),
                        new CheckReport("of eight", Verdict.Passed, 1, 1, null),
                    ]
                ),
                new HoleReport("lr", 30, 30, 0, 0.5, Verdict.Unfilled, Verdict.Unfilled, Verdict.Unfilled, null, null, []),
            ],
            [new StudentDiagnostic("CS0103", 12, 9, "The name 'z' does not exist in the current context")],
            [new GivenTextEdit(4, "using System was added")]
        ),
        NotGraded("\ud800\u2028.csx", null, SubmissionStatus.Unreadable, "it is a link"),
        NotGraded("eve/x.csx", "eve", SubmissionStatus.UnknownExercise, "no exercise is named 'x'", "x"),
        NotGraded("eve/y.csx", "eve", SubmissionStatus.Error, "the compiler did not start", "01-one-sample", 10)
    );
}
