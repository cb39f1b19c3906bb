using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Notebooks;
using Grader.Protocol;

namespace Grader.Results;

/// <summary>From a report on the text that was graded to one on the student's file, and back. Where the text is the file, nothing
/// changes. Only here is a report told of cells: what is judged is a text.</summary>
public static partial class StudentPlaces
{
    /// <summary>In the lines of the file, and where that is a notebook with its cells, also in sentences.</summary>
    public static SubmissionReport InFile(SubmissionReport report, ScriptPlaces places) =>
        places.IsSame
            ? report
            : report with
            {
                Message = InFile(report.Message, places),
                Holes = [.. report.Holes.Select(h => InFile(h, places))],
                Diagnostics = InFile(report.Diagnostics, places),
                Edits =
                [
                    .. report.Edits.Select(e =>
                        e with
                        {
                            Line = places.FileLineOf(e.Line),
                            Message = InFile(e.Message, places)!,
                            Cell = places.CellOf(e.Line, e.Line),
                        }
                    ),
                ],
            };

    /// <inheritdoc cref="InFile(SubmissionReport, ScriptPlaces)"/>
    public static ImmutableArray<StudentDiagnostic> InFile(ImmutableArray<StudentDiagnostic> all, ScriptPlaces places) =>
        places.IsSame
            ? all
            :
            [
                .. all.Select(d =>
                    d with
                    {
                        Line = places.FileLineOf(d.Line),
                        Advice = InFile(d.Advice, places),
                        Cell = places.CellOf(d.Line, d.Line),
                    }
                ),
            ];

    /// <summary>A sentence of ours, with cells where it says lines. What a program printed, in quotation marks, stays.</summary>
    public static string? InFile(string? sentence, ScriptPlaces places) =>
        sentence is null || places.IsSame ? sentence : SaidLines().Replace(sentence, said => InCells(said, places));

    /// <summary>The way back: lines are those of the text that was graded, and every cell stays where it is.</summary>
    public static SubmissionReport InText(SubmissionReport report, ScriptPlaces places) =>
        places.IsSame
            ? report
            : report with
            {
                Holes =
                [
                    .. report.Holes.Select(h =>
                        h with
                        {
                            Line = places.TextLineOf(h.Cell, h.Line),
                            EndLine = places.TextEndLineOf(h.Cell, h.EndLine),
                        }
                    ),
                ],
                Diagnostics = [.. report.Diagnostics.Select(d => d with { Line = places.TextLineOf(d.Cell, d.Line) })],
                Edits = [.. report.Edits.Select(e => e with { Line = places.TextLineOf(e.Cell, e.Line) })],
            };

    private static HoleReport InFile(HoleReport hole, ScriptPlaces places) =>
        hole with
        {
            Line = places.FileLineOf(hole.Line),
            EndLine = places.FileLineOf(hole.EndLine),
            Cell = places.CellOf(hole.Line, hole.EndLine),
            Feedback = InFile(hole.Feedback, places),
            Hint = InFile(hole.Hint, places),
            Checks = [.. hole.Checks.Select(c => c with { Message = InFile(c.Message, places) })],
        };

    // "line 3", "Lines 3 to 5", "Lines 3, 4 and 7".
    private static string InCells(Match said, ScriptPlaces places)
    {
        if (!said.Groups["line"].Success)
        {
            return said.Value;
        }
        var numbers = said.Groups["line"].Captures.Select(c => int.Parse(c.ValueSpan, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Exists(n => n < 1 || n > places.Lines.Length))
        {
            return said.Value;
        }
        var cells = said.Groups["to"].Success
            ? places.CellOf(numbers[0], numbers[1])!.Range
            : Words.Listed.Of([.. numbers.Select(n => places.CellOf(n, n)!.Start)]);
        return said.Value[0] == 'L' ? $"C{cells[1..]}" : cells;
    }

    [GeneratedRegex(
        @"""(?:[^""\\]|\\.)*""|\b[Ll]ines? (?<line>[0-9]{1,7})"
            + @"(?:(?<to> to )(?<line>[0-9]{1,7})|(?:(?:, | and )(?<line>[0-9]{1,7}))*)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SaidLines();
}
