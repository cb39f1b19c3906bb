using Grader.Gradebook.Storage;
using Grader.Words;

namespace Grader.Gradebook.Keeping;

/// <summary>Why one verdict on a student's work is another than the one before.</summary>
internal static class ReasonsBetween
{
    /// <returns>A clause for people: "the exercise changed".</returns>
    public static string Find((VerdictRow Verdict, string Content) before, (VerdictRow Verdict, string Content) after)
    {
        var (a, b) = (before.Verdict, after.Verdict);
        var all = new (bool Differs, string Words)[]
        {
            (before.Content != after.Content, "the file changed"),
            (a.Exercise == b.Exercise && a.ExerciseFiles != b.ExerciseFiles, ExerciseChanged(a.Max, b.Max)),
            (a.Exercise != b.Exercise && before.Content == after.Content, "it was graded as another exercise"),
            (a.Rules != b.Rules, "the course's rules changed"),
            (a.Grader != b.Grader, GraderChanged(a.Grader, b.Grader)),
            (a.Isolation != b.Isolation, "the isolation changed"),
        };
        string[] words = [.. all.Where(w => w.Differs).Select(w => w.Words)];
        return words is [] ? "it was graded again, with other inputs" : Listed.Of(words);
    }

    private static string ExerciseChanged(double? before, double? after) =>
        before is not null && after is { } points && before != points
            ? $"the exercise changed and has {Plural.Counted(points, "point")} now"
            : "the exercise changed";

    private static string GraderChanged(string before, string after) =>
        (GraderBuild.VersionIn(before), GraderBuild.VersionIn(after)) is var (a, b) && a != b
            ? $"the grader changed, from {a} to {b}"
            : "the grader changed";
}
