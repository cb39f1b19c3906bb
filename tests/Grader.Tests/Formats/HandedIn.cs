using Grader.Results;

namespace Grader.Tests.Formats;

/// <summary>What somebody handed in, graded.</summary>
internal static class HandedIn
{
    /// <summary>Ada's first exercise: one hole right, one right in part, one to do.</summary>
    public static readonly SubmissionReport First = new(
        "ada/01-one-sample.csx",
        "ada",
        "01-one-sample",
        SubmissionStatus.Graded,
        3,
        5,
        0.41,
        null,
        [
            Hole("predict", Verdict.Passed, 2, 2) with
            {
                Line = 8,
                EndLine = 8,
            },
            Hole("mse", Verdict.Failed, 1, 2) with
            {
                Line = 12,
                EndLine = 14,
                Feedback = "one sample: mse([3], [5]) is 4; 2 was expected.",
                Hint = "The one half is missing.",
                Checks =
                [
                    new CheckReport("one sample", Verdict.Failed, 0, 1, "mse([3], [5]) is 4; 2 was expected."),
                    new CheckReport("of eight", Verdict.Passed, 1, 1, null),
                ],
            },
            Hole("lr", Verdict.Unfilled, 0, 1) with
            {
                Line = 20,
                EndLine = 20,
                Feedback = "The ... is still to be replaced by your code.",
            },
        ],
        [],
        []
    );

    public static HoleReport Hole(string id, Verdict verdict, double points, double max) =>
        new(id, 1, 1, points, max, verdict, verdict, verdict, null, null, []);

    public static SubmissionReport Graded(string exercise, params HoleReport[] holes) =>
        new(
            $"ada/{exercise}.csx",
            "ada",
            exercise,
            SubmissionStatus.Graded,
            holes.Sum(h => h.Points),
            holes.Sum(h => h.Max),
            1,
            null,
            [.. holes],
            [],
            []
        );

    public static readonly SubmissionReport Notebook = SubmissionReport.NotGraded(
        "ada/notes.ipynb",
        "ada",
        null,
        SubmissionStatus.UnknownExercise,
        "It is a notebook: hand in the .csx file."
    );

    public static readonly SubmissionReport Link = SubmissionReport.NotGraded(
        "ada/01-one-sample.csx",
        "ada",
        "01-one-sample",
        SubmissionStatus.Unreadable,
        "it is a link"
    ) with
    {
        Max = 5,
    };

    public static readonly SubmissionReport Failure = SubmissionReport.NotGraded(
        "ada/02-three-samples.csx",
        "ada",
        "02-three-samples",
        SubmissionStatus.Error,
        "the compiler did not start"
    );

    public static SubmissionReport Nothing(string student) => SubmissionReport.NothingHandedIn(student, new StudentIdentity());
}
