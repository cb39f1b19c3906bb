using Grader.Analyzing;
using Grader.Results;
using Grader.Tests.Reporting;

namespace Grader.Tests.Analyzing;

/// <summary>Files of a class, as figures are made of them.</summary>
internal static class Classes
{
    public static SubmissionReport File(string student, params HoleReport[] holes) =>
        Reports.Graded($"{student}/01-one.csx", student, "01-one", holes.Sum(h => h.Points), holes.Sum(h => h.Max)) with
        {
            Holes = [.. holes],
        };

    /// <summary>With its default, a hole of one point.</summary>
    public static HoleReport Hole(string id, double points, double max = 1, Verdict verdict = Verdict.Failed) =>
        new(id, 1, 1, points, max, points >= max ? Verdict.Passed : verdict, verdict, verdict, null, null, []);

    public static ExerciseAnalysis Analyze(params IEnumerable<SubmissionReport> files) =>
        ClassAnalysis.Of(files, []).Exercises.Single();

    /// <summary>A class whose files have two holes, each right or wrong: "11 10 00".</summary>
    public static IEnumerable<SubmissionReport> OfRights(string rights) =>
        rights.Split(' ').Select((r, i) => File($"s{i}", [.. r.Select((c, h) => Hole($"h{h}", c - '0'))]));
}
