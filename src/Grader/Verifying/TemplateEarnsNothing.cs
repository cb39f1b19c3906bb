using Grader.Results;

namespace Grader.Verifying;

/// <summary>What students get earns nothing, and every hole of it is told as unfilled.</summary>
internal static class TemplateEarnsNothing
{
    public static async Task<Law> Verify(ExerciseToVerify exam, CancellationToken cancellation)
    {
        var report = await exam.GradeText(exam.Exercise.Template, cancellation);
        return new(
            "earns nothing as students get it",
            [
                .. report.Holes.Where(h => h.Points > 0).Select(h => $"{h.Id} earns {h.Points} points unfilled."),
                .. report
                    .Holes.Where(h => h.Verdict != Verdict.Unfilled)
                    .Select(h => $"{h.Id} is not told as unfilled: {h.Feedback}"),
                .. report.Edits.Select(e => $"The template is told as changed in line {e.Line}: {e.Message}"),
            ]
        );
    }
}
