using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>What students get: derived, so that it cannot drift from the exercise.</summary>
internal static class Template
{
    /// <summary>The file with <c>...</c> or the starter text for every answer, without the marks that make holes and without the
    /// checks.</summary>
    public static string DeriveFrom(SourceText text, ImmutableArray<HolePlace> holes, Regions regions)
    {
        var changes = holes
            .SelectMany(h => h.IsBlock ? [DotsInstead(text, h)] : new[] { DotsInstead(text, h), WithoutMark(text, h) })
            .Concat(regions.All.Where(r => r.IsChecks).Select(r => new TextChange(r.Lines, "")))
            .OrderBy(c => c.Span.Start);
        return text.WithChanges(changes).ToString().TrimEnd() + "\n";
    }

    /// <summary>What is only for the grader, in whole lines but for the marks behind declarations; the answers stay.</summary>
    public static ImmutableArray<TextSpan> GraderOnlySpans(SourceText text, ImmutableArray<HolePlace> holes, Regions regions) =>
        [
            .. holes.SelectMany(h =>
                h.IsBlock
                    ?
                    [
                        TextSpan.FromBounds(h.Shown.Start, LineAt(text, h.Answer.Start).Start),
                        TextSpan.FromBounds(LineAt(text, h.Answer.End).End, h.Shown.End),
                    ]
                    : new[] { WithoutMark(text, h).Span }
            ),
            .. regions.All.Where(r => r.IsChecks).Select(r => r.Lines),
        ];

    private static TextLine LineAt(SourceText text, int position) => text.Lines.GetLineFromPosition(position);

    private static TextChange DotsInstead(SourceText text, HolePlace hole)
    {
        if (hole.Starter is { } starter)
        {
            return new(hole.Shown, starter.TrimEnd());
        }
        var first = text.Lines.GetLineFromPosition(hole.Shown.Start).ToString();
        return new(hole.Shown, hole.IsBlock ? first[..^first.TrimStart().Length] + Lexeme.Dots : Lexeme.Dots);
    }

    // From behind the last code of the line to its end; the mark is the last thing there.
    private static TextChange WithoutMark(SourceText text, HolePlace hole)
    {
        var line = text.Lines[hole.Line - 1];
        var mark = line.ToString().LastIndexOf("//", StringComparison.Ordinal);
        var code = line.ToString()[..mark].TrimEnd().Length;
        return new(TextSpan.FromBounds(line.Start + code, line.End), "");
    }
}
