using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <param name="File">The student's own, be it there or not.</param>
public sealed record ListedExercise(Exercise Exercise, string File, OwnWork Work);

/// <summary>The exercises of a course, a row each.</summary>
public static class ListScreen
{
    /// <param name="command">The words of a next command, from its verb and argument.</param>
    public static IEnumerable<IRenderable> Of(ImmutableArray<ListedExercise> exercises, Func<string, string, string> command)
    {
        yield return new TextTable(
            ["exercise", "title", "points", "holes", "your work"],
            [.. exercises.Select(CellsFor)],
            column => column is 2 or 3
        );
        yield return HangingText.Blank;
        if (exercises.FirstOrDefault(e => !IsDone(e.Work)) is var (exercise, file, work))
        {
            var next = work is OwnWork.NotStarted ? command("start", exercise.Id) : command("check", file);
            foreach (var line in new NextStep("Next:", next).Lines())
            {
                yield return line;
            }
        }
    }

    private static bool IsDone(OwnWork work) => work is OwnWork.Graded(var report) && AfterCheck.IsRight(report);

    private static ImmutableArray<Text> CellsFor(ListedExercise listed) =>
        [
            new(Printable.Of(listed.Exercise.Id)),
            new(Printable.Of(listed.Exercise.Title)),
            new(Rounded.Of(PointSum.Of(listed.Exercise.Checks.Select(c => c.Points)))),
            new(Rounded.Of(listed.Exercise.Holes.Length)),
            new(InWords(listed.Work, listed.Exercise), IsDone(listed.Work) ? Tone.Good : Style.Plain),
        ];

    private static string InWords(OwnWork work, Exercise exercise) =>
        work switch
        {
            OwnWork.NotStarted => "not started",
            OwnWork.Begun(var holes, var of) =>
                $"{holes} of {of} holes {(exercise.Holes.All(h => h.HasStarter) ? "changed" : "filled")}",
            OwnWork.Graded(var report) when AfterCheck.IsRight(report) => "right",
            OwnWork.Graded({ Status: SubmissionStatus.Graded, Holes: var holes })
                when holes.Count(h => h.Verdict == Verdict.Passed) is var right => right == holes.Length
                ? "every hole right, but not the file as it stands"
                : $"{right} of {holes.Length} holes right",
            OwnWork.Graded({ Message: var why }) => $"unknown: {Printable.Of(why ?? "it could not be graded")}",
            OwnWork.Unknown(var why) => $"unknown: {Printable.Of(why)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
