using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What belongs together in an exercise.</summary>
internal static class ExerciseParts
{
    public static Hole HoleOf(this Exercise exercise, string id) => exercise.Holes.First(h => h.Id == id);

    /// <summary>A hole's checks, each with its number, in the order of the exercise.</summary>
    public static IEnumerable<(int Number, Check Check)> ChecksOf(this Exercise exercise, string hole) =>
        exercise.Checks.Index().Where(c => c.Item.Hole == hole);
}
