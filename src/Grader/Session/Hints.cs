using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Session;

/// <summary>What helps with a hole without giving it away, step by step: what is asked for, where to look, why it is so, and an
/// example.</summary>
/// <param name="Exercise">As the course has it.</param>
/// <param name="Source">The exercise's own file.</param>
/// <param name="Lesson">The reading, as students have it; empty where there is none.</param>
public sealed record Hints(Exercise Exercise, string Source, string Lesson)
{
    // Who wants more of the reading opens it.
    private const int MostParagraphs = 3;

    /// <param name="hole">One that is not right.</param>
    /// <param name="report">Its file's.</param>
    /// <param name="isSeen">Whether what was seen in it is on the screen already, with its hint.</param>
    /// <returns>Each helps more than the one before.</returns>
    public ImmutableArray<HintStep> On(HoleReport hole, SubmissionReport report, bool isSeen)
    {
        var heading = Exercise.Holes.FirstOrDefault(h => h.Id == hole.Id) is { } own
            ? LessonPart.HeadingAbove(Source, own.Line)
            : null;
        var part = LessonPart.Find(Lesson, heading, hole.Id);
        return
        [
            .. new[]
            {
                HintStep.Of(WhatIsAsked(hole.Id), isSeen ? null : Seen(hole)),
                HintStep.Of(Place(hole, heading), Neighbours(hole, report), LookedAt(hole)),
                HintStep.Of([isSeen ? null : hole.Hint, .. Explained(part)]),
                Example(part, hole.Id),
            }.OfType<HintStep>(),
        ];
    }

    private string? WhatIsAsked(string hole) => EntryFor(hole) is { } asked ? $"{hole}: {asked}" : null;

    // Which check saw it goes without saying only where there is the list of them.
    private static string? Seen(HoleReport hole) =>
        (
            hole.Verdict,
            hole.Feedback,
            hole.Checks.FirstOrDefault(c => c.Verdict != Verdict.Passed && c.Message is not null)
        ) switch
        {
            (Verdict.Unfilled, _, _) => null,
            (_, { } said, { Message: { } message } check) when said.StartsWith(message, StringComparison.Ordinal) =>
                $"{check.Name}: {said}",
            (_, var said, _) => said,
        };

    private static string Place(HoleReport hole, string? heading) =>
        $"It is in {PlaceWords.RangeOf(hole)}{(heading is null ? "" : $", below the comment '{heading}'")}.";

    // What an entry of the task names it is asked to be made from.
    private string? Neighbours(HoleReport hole, SubmissionReport report)
    {
        var asked = EntryFor(hole.Id) ?? "";
        var named = report
            .Holes.Where(h => h.Id != hole.Id && Regex.IsMatch(asked, $@"(?<!\w){Regex.Escape(h.Id)}(?!\w)"))
            .Select(h => $"{h.Id} ({PlaceWords.Of(h)}, {InWords(h.Verdict)})")
            .ToList();
        return named is [] ? null : $"It has to do with {Listed.Of(named)}.";
    }

    private static string? LookedAt(HoleReport hole)
    {
        string[] NamesOf(bool isRight) => [.. hole.Checks.Where(c => c.Verdict == Verdict.Passed == isRight).Select(c => c.Name)];
        return (NamesOf(true), NamesOf(false)) switch
        {
            (_, []) => null,
            ([], var names) => $"What is looked at: {string.Join("; ", names)}.",
            (var right, var wrong) => $"Right: {string.Join("; ", right)}. Not right: {string.Join("; ", wrong)}.",
        };
    }

    private ImmutableArray<string> Explained(LessonPart? part) =>
        part is { Paragraphs: { IsEmpty: false } all }
            ? [$"{Exercise.Id}.md says, in '{part.Title}':", .. all.Take(MostParagraphs)]
            : [];

    private HintStep? Example(LessonPart? part, string hole) =>
        LessonPart.FindExample(Lesson, part, hole) switch
        {
            (var title, { IsEmpty: false } code, _) => new([$"An example, from '{title}' in {Exercise.Id}.md:"], code),
            (var title, _, var words) => HintStep.Of($"An example, from '{title}' in {Exercise.Id}.md:", words),
            null => null,
        };

    private static string InWords(Verdict verdict) =>
        verdict switch
        {
            Verdict.Passed => "right",
            Verdict.Failed => "not right",
            Verdict.Unfilled => "to do",
            Verdict.NotRun => "not run",
        };

    private string? EntryFor(string hole) => TaskEntry.In(Exercise.Task).FirstOrDefault(e => e.Holes.Contains(hole))?.Asked;
}
