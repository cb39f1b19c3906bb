using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>What helps with a hole without giving it away, and stands in no report: what the exercise asks for there, and where
/// to read about it.</summary>
public static partial class Hints
{
    /// <param name="lesson">The reading; empty where there is none.</param>
    /// <param name="file">What the reading is called.</param>
    /// <returns>Steps, each of which helps more than the one before.</returns>
    public static ImmutableArray<string> ForHole(string hole, Exercise exercise, string lesson, string file) =>
        [
            .. WhatIsAsked(exercise.Task, hole) is { } asked ? [$"{hole}: {asked}"] : Array.Empty<string>(),
            .. lesson.Length > 0 ? [ToRead(lesson, file, hole)] : Array.Empty<string>(),
        ];

    private static string ToRead(string lesson, string file, string hole) =>
        SectionsAbout(lesson, hole).ToList() is { Count: > 0 } sections
            ? $"Read in {file}: {string.Join("; ", sections)}."
            : $"Read {file}.";

    // The head of an exercise lists its holes: names, at least two spaces, and what is asked for, over as many lines as it takes.
    private static string? WhatIsAsked(string task, string hole)
    {
        var lines = task.Split('\n');
        var at = Array.FindIndex(
            lines,
            l => Entry().Match(l) is { Success: true } m && m.Groups["names"].Value.Split(", ").Contains(hole)
        );
        return at < 0
            ? null
            : string.Join(
                ' ',
                lines
                    .Skip(at + 1)
                    .TakeWhile(l => l.Length > 0 && !Entry().IsMatch(l))
                    .Prepend(Entry().Match(lines[at]).Groups["asked"].Value)
                    .Select(l => l.Trim())
            );
    }

    private static IEnumerable<string> SectionsAbout(string lesson, string hole) =>
        Section()
            .Split(lesson)
            .Skip(1)
            .Select(s => (Title: s.Split('\n')[0].Trim(), Body: s))
            .Where(s =>
                Regex.IsMatch(
                    s.Body,
                    $@"(?<![\w$]){Regex.Escape(hole)}(?![\w$])|\$[^$]*(?<![\w\\]){Regex.Escape(hole)}(?!\w)[^$]*\$"
                )
            )
            .Select(s => s.Title)
            .Take(3);

    [GeneratedRegex(@"^ *(?<names>\w+(, \w+)*)  +(?<asked>\S.*)$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex Section();
}
