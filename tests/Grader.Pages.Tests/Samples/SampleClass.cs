using System.Collections.Immutable;
using Grader.Analyzing;
using Grader.Formats;
using Grader.Misconceptions;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Pages.Tests.Samples;

/// <summary>A class as large as wanted, with something of everything.</summary>
internal static class SampleClass
{
    private static readonly ImmutableArray<string> _exercises =
    [
        "01-one-sample",
        "02-derive-the-gradient",
        "03-gradients-accumulate",
        "04-training-loop",
        "05-many-samples",
        "06-train-on-many-samples",
        "07-find-the-bugs",
    ];

    private static readonly ImmutableArray<string> _holes = ["predict", "mse", "lr", "update"];

    public static DateTimeOffset At { get; } = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    public static FormatInput Of(int students)
    {
        var files = Enumerable.Range(1, students).SelectMany(FilesOf).Append(SampleFile.Report).ToImmutableArray();
        return InputOf([
            .. files,
            SubmissionReport.NotGraded("eve/notes.ipynb", "eve", null, SubmissionStatus.UnknownExercise, "It is a notebook."),
            SubmissionReport.NothingHandedIn("zoe", new("99", "Zoë Müller")),
        ]);
    }

    public static FormatInput InputOf(params ImmutableArray<SubmissionReport> files)
    {
        var counted = CountedFiles.Of([.. files.Select(f => new GradedSubmission(f, Modified: null, []))]);
        var report = new Report(
            1,
            "0.1.0",
            new EnforcedIsolation("S1", Files: true, Network: true, Processes: true, Memory: true, Time: true),
            42,
            counted.All
        )
        {
            Totals = StudentTotal.AllOf(counted),
            Analysis = counted.AnalyzeClass([
                new NamedMistake("01-one-sample", "no-half.csx", "The one half is missing."),
                new NamedMistake("01-one-sample", "sum-for-mean.csx", "The mean is the sum over n."),
            ]),
            Clusters = files.Any(f => f.File == "s0001/01-one-sample.csx") ? [Cluster] : [],
            Landscapes = SampleTraining.Landscapes,
        };
        return new(report, counted, At)
        {
            ReadCode = file => Task.FromResult(file.Holes.Length > 0 ? SampleFile.Code : null),
            Lessons = FormatInput.NoLessons.Add("04-training-loop", SampleLesson.Loop),
            CommandToKeep = cluster =>
                $"grader misconception class --file {cluster.Files[0]} --hole {cluster.Hole} --tell \"...\"",
        };
    }

    private static Cluster Cluster =>
        new(
            "01-one-sample",
            "predict",
            12,
            ["s0001/01-one-sample.csx"],
            12,
            "mse([3], [5]) is 4; 2 was expected: twice too large.",
            null,
            null
        );

    private static IEnumerable<SubmissionReport> FilesOf(int student)
    {
        var random = new Random(student);
        return
        [
            .. from exercise in _exercises
            where random.Next(12) > 0
            select FileOf(student, exercise, [.. Enumerable.Range(0, 4).Select(_ => random.Next(3) > 0)]),
        ];
    }

    private static SubmissionReport FileOf(int student, string exercise, ImmutableArray<bool> right)
    {
        var key = $"s{student:0000}";
        var section = student % 2 == 0 ? "Monday" : "Tuesday";
        return new(
            $"{key}/{exercise}.csx",
            key,
            exercise,
            SubmissionStatus.Graded,
            2 * right.Count(r => r),
            8,
            0.2,
            null,
            [.. right.Select(HoleOf)],
            [],
            []
        )
        {
            Identity = new($"{1000 + student}", $"Student Nummer{student}", null, null, section),
        };
    }

    private static HoleReport HoleOf(bool isRight, int place) =>
        SampleFile.Hole(_holes[place], 11 + place, 11 + place, isRight ? Verdict.Passed : Verdict.Failed, isRight ? 2 : 0, 2) with
        {
            KnownAs = !isRight && place == 1 ? "no-half.csx" : null,
            Limit = !isRight && place == 3 ? "time limit" : null,
            Feedback = isRight ? null : "4 was seen; 2 was expected.",
        };
}
