using Grader.Results;

namespace Grader.Verifying;

/// <summary>The reference earns everything, on several sets of inputs, and where it is asked again with other numbers; and its
/// landscape can be drawn.</summary>
internal static class SolvesItself
{
    public static async Task<Law> Verify(ExerciseToVerify exam, CancellationToken cancellation)
    {
        var problems = new List<string>();
        foreach (var seed in exam.Seeds)
        {
            var first = await exam.ObserveReference(seed, cancellation);
            var again = await exam.ObserveReferenceAgain(seed, cancellation);
            problems.AddRange(new[] { first.Problem, again.Problem }.OfType<string>());
            exam.Step();
        }
        if (problems.Count == 0)
        {
            var report = await exam.GradeText(await exam.Solve(cancellation), cancellation);
            problems.AddRange(report.Holes.Where(h => h.Verdict != Verdict.Passed).Select(h => $"{h.Id}: {h.Feedback}"));
            problems.AddRange(await exam.FindLandscapeProblem(cancellation) is { } problem ? [problem] : []);
        }
        return new("solves itself", [.. problems.Distinct()]);
    }
}
