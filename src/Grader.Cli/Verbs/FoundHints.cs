using Grader.Cli.Asking;
using Grader.Cli.Screens;
using Grader.Protocol;
using Grader.Releasing;
using Grader.Results;
using Grader.Session;

namespace Grader.Cli.Verbs;

/// <summary>The hints on a hole, from the course's files.</summary>
internal static class FoundHints
{
    /// <param name="isSeen">Whether what was seen in it is on the screen already.</param>
    public static HintSteps On(
        HoleReport hole,
        SubmissionReport report,
        Exercise exercise,
        OwnFile file,
        Course course,
        bool isSeen
    )
    {
        var lesson = Lesson.Read(course, exercise.Id, file.World.CommandName)?.Text ?? "";
        var hints = new Hints(exercise, course.ReadText(course.FileOf(exercise.Id)), lesson);
        return new(hole.Id, SituationOf(hole), hints.On(hole, report, isSeen));
    }

    // What was seen has numbers in it that are drawn anew each time.
    private static string SituationOf(HoleReport hole) =>
        PartsHash.Of([$"{hole.Verdict}", hole.KnownAs ?? "", .. hole.Checks.Select(c => $"{c.Name} {c.Verdict}")]);
}
