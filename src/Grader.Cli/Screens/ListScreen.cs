using System.Collections.Immutable;
using Grader.Progress;
using Grader.Protocol;
using Grader.Results;
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
    public static IEnumerable<IRenderable> Of(ImmutableArray<ListedExercise> exercises, Func<string, string, string> command) =>
        [
            new TextTable(
                ["exercise", "title", "points", "holes", "your work"],
                [.. exercises.Select(CellsFor)],
                column => column is 2 or 3
            ),
            HangingText.Blank,
            .. NextStepIn(exercises, command).Lines(),
        ];

    private static NextStep NextStepIn(ImmutableArray<ListedExercise> exercises, Func<string, string, string> command) =>
        exercises.FirstOrDefault(e => !IsDone(e.Work)) switch
        {
            null => new("Everything is right, and there is nothing left to do.", null),
            (var exercise, _, OwnWork.NotStarted) => new("Next:", command("start", exercise.Id)),
            (var exercise, var file, OwnWork.Checked(var check)) => new(
                $"Next: {WhatToMend(check, exercise)}, then look again:",
                command("check", file)
            ),
            (_, var file, _) => new("Next:", command("check", file)),
        };

    // What is wrong comes before what is open, as after a check.
    private static string WhatToMend(LastCheck check, Exercise exercise) =>
        check.Holes.FirstOrDefault(h => h.Verdict is Verdict.Failed or Verdict.NotRun) is { } wrong ? $"mend {wrong.Id}"
        : check.Holes.FirstOrDefault(h => h.Verdict == Verdict.Unfilled) is { } open
            ? $"{(exercise.Holes.Any(h => h.Id == open.Id && h.HasStarter) ? "mend" : "fill in")} {open.Id}"
        : "mend what is not right in the file as it stands";

    private static bool IsDone(OwnWork work) => work is OwnWork.Checked { Check.IsRight: true };

    private static ImmutableArray<Text> CellsFor(ListedExercise listed) =>
        [
            new(Printable.Of(listed.Exercise.Id)),
            new(Printable.Of(listed.Exercise.Title)),
            new(Rounded.Of(PointSum.Of(listed.Exercise.Checks.Select(c => c.Points)))),
            new(Rounded.Of(listed.Exercise.Holes.Length)),
            new($"{InWords(listed.Work, listed.Exercise)}{Where(listed)}", IsDone(listed.Work) ? Tone.Good : Style.Plain),
        ];

    // What lies in this folder needs no word.
    private static string Where(ListedExercise listed) =>
        listed.Work is not OwnWork.NotStarted && Path.GetDirectoryName(listed.File) is { Length: > 0 } folder
            ? $" (in {Printable.Of(folder)})"
            : "";

    private static string InWords(OwnWork work, Exercise exercise) =>
        work switch
        {
            OwnWork.NotStarted => "not started",
            OwnWork.Begun(var holes, var of) =>
                $"{holes} of {of} holes {(exercise.Holes.All(h => h.HasStarter) ? "changed" : "filled")}",
            OwnWork.WrittenAnew => "written anew, not checked yet",
            OwnWork.Checked(var check) => $"{Plural.Counted(check.Points, "point")}, {InWords(check)}",
            OwnWork.Outdated(var what) => what,
            OwnWork.Unknown(var why) => $"unknown: {Printable.Of(why)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string InWords(LastCheck check) =>
        check.Holes.Count(h => h.Verdict == Verdict.Passed) is var right && right < check.Holes.Length
            ? $"{right} of {check.Holes.Length} holes right"
        : check.IsRight ? "everything right"
        : "every hole right, but not the file as it stands";
}
