using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>A #region and its #endregion.</summary>
/// <param name="Name">What stands behind #region.</param>
/// <param name="Lines">Whole lines, from the first character of the line of #region to the last of the line of
/// #endregion.</param>
/// <param name="Inside">Whole lines between the two.</param>
internal sealed record Region(string Name, int Line, TextSpan Lines, TextSpan Inside)
{
    public bool IsChecks => Name.Equals("checks", StringComparison.OrdinalIgnoreCase);
    public string? Hole =>
        Name.Equals("hole", StringComparison.OrdinalIgnoreCase) ? ""
        : Name.StartsWith("hole ", StringComparison.OrdinalIgnoreCase) ? Name["hole ".Length..].Trim()
        : null;
}

/// <summary>All regions of a file, in order.</summary>
internal sealed record Regions(ImmutableArray<Region> All)
{
    public static ValueOrProblems<Regions> FindIn(SyntaxNode root, SourceText text)
    {
        var open = new Stack<(string Name, TextLine Line)>();
        var regions = ImmutableArray.CreateBuilder<Region>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var directive in root.DescendantTrivia().Where(t => t.IsDirective))
        {
            var line = text.Lines.GetLineFromPosition(directive.SpanStart);
            if (directive.GetStructure() is RegionDirectiveTriviaSyntax region)
            {
                open.Push((region.EndOfDirectiveToken.LeadingTrivia.ToString().Trim(), line));
            }
            else if (directive.IsKind(SyntaxKind.EndRegionDirectiveTrivia) && open.TryPop(out var first))
            {
                regions.Add(RegionBetween(first, line));
            }
            else if (directive.IsKind(SyntaxKind.EndRegionDirectiveTrivia))
            {
                problems.Add(new(line.LineNumber + 1, "#endregion without a #region above it. Remove it, or add the #region."));
            }
        }
        problems.AddRange(
            open.Select(o => new Problem(o.Line.LineNumber + 1, $"#region {o.Name} is not closed. Add #endregion where it ends."))
        );
        return problems.Count > 0 ? problems.ToImmutable() : new Regions([.. regions.OrderBy(r => r.Line)]);
    }

    private static Region RegionBetween((string Name, TextLine Line) first, TextLine last) =>
        new(
            first.Name,
            first.Line.LineNumber + 1,
            TextSpan.FromBounds(first.Line.Start, last.End),
            TextSpan.FromBounds(Math.Min(first.Line.EndIncludingLineBreak, last.Start), last.Start)
        );

    /// <summary>The lines that only the grader reads: of these no piece may be put elsewhere.</summary>
    public IEnumerable<TextSpan> Hidden =>
        All.SelectMany(r =>
            r.IsChecks
                ? [r.Lines]
                : new[] { TextSpan.FromBounds(r.Lines.Start, r.Inside.Start), TextSpan.FromBounds(r.Inside.End, r.Lines.End) }
        );
}
