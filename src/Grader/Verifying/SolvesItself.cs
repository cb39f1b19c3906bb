using Grader.Results;

namespace Grader.Verifying;

/// <summary>The reference earns everything, on several sets of inputs, and where it is asked again with other numbers.</summary>
internal static class SolvesItself
{
    public static async Task<Law> Of(Exam exam, CancellationToken cancellation)
    {
        var problems = new List<string>();
        foreach (var seed in exam.Seeds)
        {
            problems.AddRange(
                (await exam.Grading.References.Of(exam.Exercise, [], seed, cancellation)).Problem is { } problem ? [problem] : []
            );
            problems.AddRange(
                (await exam.Grading.References.Again(exam.Exercise, seed, cancellation)).Reference.Problem is { } again
                    ? [again]
                    : []
            );
            exam.Step();
        }
        if (problems.Count == 0)
        {
            var solved = await exam.Grading.Bench.Solve(exam.Exercise.Id, null, cancellation) ?? "";
            problems.AddRange(
                (await exam.Grade(solved, cancellation))
                    .Holes.Where(h => h.Verdict != Verdict.Passed)
                    .Select(h => $"{h.Id}: {h.Feedback}")
            );
        }
        return new("solves itself", [.. problems.Distinct()]);
    }
}
