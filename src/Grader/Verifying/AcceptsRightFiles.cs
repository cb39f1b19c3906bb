using Grader.Results;

namespace Grader.Verifying;

/// <summary>Every file in right/ earns everything.</summary>
internal static class AcceptsRightFiles
{
    public static async Task<Law> Verify(ExerciseToVerify exam, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(exam.FindRightFiles().Select(path => FindLostHoles(exam, path, cancellation)));
        return new("gives other solutions everything", [.. found.SelectMany(f => f)]);
    }

    private static async Task<IEnumerable<string>> FindLostHoles(
        ExerciseToVerify exam,
        string path,
        CancellationToken cancellation
    ) =>
        exam.ReadText(path) is not { } text
            ? [$"{exam.PathInCourse(path)} is no text file that could be handed in."]
            : (await exam.GradeText(text, cancellation))
                .Holes.Where(h => h.Verdict != Verdict.Passed)
                .Select(h => $"{exam.PathInCourse(path)} loses {h.Id} (line {h.Line}): {h.Feedback}");
}
