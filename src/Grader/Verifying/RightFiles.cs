using Grader.Results;

namespace Grader.Verifying;

/// <summary>Every file in right/ earns everything.</summary>
internal static class RightFiles
{
    public static async Task<Law> Of(Exam exam, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(exam.FindRightFiles().Select(path => Of(exam, path, cancellation)));
        return new("gives other solutions everything", [.. found.SelectMany(f => f)]);
    }

    private static async Task<IEnumerable<string>> Of(Exam exam, string path, CancellationToken cancellation) =>
        Exam.Read(path) is not { } text
            ? [$"{exam.Named(path)} is no text file that could be handed in."]
            : (await exam.Grade(text, cancellation))
                .Holes.Where(h => h.Verdict != Verdict.Passed)
                .Select(h => $"{exam.Named(path)} loses {h.Id} (line {h.Line}): {h.Feedback}");
}
