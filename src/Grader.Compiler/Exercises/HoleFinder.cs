using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>Finds the two kinds of holes: a declaration with <c>// hole</c> behind it, and a <c>#region hole ID</c>.</summary>
public static partial class HoleFinder
{
    public static (ImmutableArray<HolePlace> Holes, ImmutableArray<Problem> Problems) Find(
        SyntaxNode root, SourceText text, Regions regions)
    {
        var found = regions.All.Where(r => r.Hole is not null).Select(r => OfRegion(r, root))
            .Concat(root.DescendantTrivia().Where(t => Mark().IsMatch(t.ToString()) && Trails(t)).Select(t => OfMark(t, text)))
            .OrderBy(f => f.Line)
            .ToList();
        var holes = found.Where(f => f.Hole is not null).Select(f => f.Hole!).ToImmutableArray();
        return (holes, [.. found.Where(f => f.Problem is not null).Select(f => new Problem(f.Line, f.Problem!)), .. Clashes(holes)]);
    }

    private static bool Trails(SyntaxTrivia comment) =>
        comment.IsKind(SyntaxKind.SingleLineCommentTrivia) && comment.Token.TrailingTrivia.Contains(comment);

    private static (int Line, HolePlace? Hole, string? Problem) OfRegion(Region region, SyntaxNode root)
    {
        var inside = root.DescendantTokens(region.Inside).Where(t => region.Inside.Contains(t.Span) && t.Span.Length > 0).ToList();
        return region.Hole switch
        {
            "" => (region.Line, null, "This hole has no name. Write #region hole NAME."),
            _ when inside.Count == 0 => (region.Line, null, $"The hole '{region.Hole}' has no answer. Put the reference's code into the region."),
            { } id => (region.Line, new(id, region.Line, TextSpan.FromBounds(inside[0].SpanStart, inside[^1].Span.End), region.Lines, true, false), null),
            null => throw new ArgumentException("not the region of a hole", nameof(region)),
        };
    }

    private static (int Line, HolePlace? Hole, string? Problem) OfMark(SyntaxTrivia mark, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(mark.SpanStart).LineNumber + 1;
        var options = Mark().Match(mark.ToString()).Groups["options"].Value.Trim();
        if (options is not ("" or "free choice"))
        {
            return (line, null, $"'{options}' is not understood behind // hole. Write // hole, or // hole, free choice.");
        }
        return Declaration(mark.Token) is var (id, answer)
            ? (line, new(id, line, answer.Span, answer.Span, false, options == "free choice"), null)
            : (line, null, "// hole stands behind a line that declares nothing. Put it behind NAME = VALUE; or behind NAME(...) => VALUE; or use #region hole NAME.");
    }

    private static (string Id, ExpressionSyntax Answer)? Declaration(SyntaxToken last) => last.Parent?.AncestorsAndSelf()
        .Select(node => node switch
        {
            FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } value } only] } => (only.Identifier.Text, value.Value),
            LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer: { } value } only] } => (only.Identifier.Text, value.Value),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } a } => (left.Identifier.Text, a.Right),
            MethodDeclarationSyntax { ExpressionBody: { } body } method => (method.Identifier.Text, body.Expression),
            LocalFunctionStatementSyntax { ExpressionBody: { } body } function => (function.Identifier.Text, body.Expression),
            _ => ((string, ExpressionSyntax)?)null,
        })
        .FirstOrDefault(d => d is not null);

    private static IEnumerable<Problem> Clashes(ImmutableArray<HolePlace> holes)
    {
        for (var i = 0; i < holes.Length; i++)
        {
            if (holes[..i].FirstOrDefault(h => h.Id == holes[i].Id) is { } first)
            {
                yield return new(holes[i].Line, $"A second hole named '{first.Id}'; the first is in line {first.Line}. Give one of them another name.");
            }
            else if (holes[..i].FirstOrDefault(h => h.Shown.OverlapsWith(holes[i].Shown)) is { } outer)
            {
                yield return new(holes[i].Line, $"The hole '{holes[i].Id}' stands inside the hole '{outer.Id}'. Holes cannot be nested.");
            }
        }
    }

    [GeneratedRegex(@"^//\s*hole\b\s*,?(?<options>.*)$")]
    private static partial Regex Mark();
}
