using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Exercises;

/// <summary>Finds the two kinds of holes: a declaration with <c>// hole</c> behind it, and a <c>#region hole ID</c>.</summary>
internal static partial class HoleFinder
{
    private const string Starter = "STARTER";
    private const string NoDeclaration =
        "// hole stands behind a line that declares nothing. Put it behind NAME = VALUE; or behind NAME(...) => VALUE; or "
        + "use #region hole NAME.";

    private static readonly ImmutableArray<string> _numbers = ["float", "double", "int", "long"];

    public static (ImmutableArray<HolePlace> Holes, ImmutableArray<Problem> Problems) Find(
        SyntaxNode root,
        SourceText text,
        Regions regions
    )
    {
        var found = regions
            .All.Where(r => r.Hole is not null)
            .Select(r => OfRegion(r, root))
            .Concat(
                root.DescendantTrivia().Where(t => HoleMark().IsMatch(t.ToString()) && IsTrailing(t)).Select(t => OfMark(t, text))
            )
            .OrderBy(f => f.Line)
            .ToList();
        var holes = found.Where(f => f.Hole is not null).Select(f => f.Hole!).ToImmutableArray();
        return (
            holes,
            [
                .. found.Where(f => f.Problem is not null).Select(f => new Problem(f.Line, f.Problem!)),
                .. FindClashes(holes),
                .. FindNeighbours(holes, root),
            ]
        );
    }

    private static bool IsTrailing(SyntaxTrivia comment) =>
        comment.IsKind(SyntaxKind.SingleLineCommentTrivia) && comment.Token.TrailingTrivia.Contains(comment);

    private static (int Line, HolePlace? Hole, string? Problem) OfRegion(Region region, SyntaxNode root)
    {
        var inside = root.DescendantTokens(region.Inside)
            .Where(t => region.Inside.Contains(t.Span) && t.Span.Length > 0)
            .ToList();
        return region.Hole switch
        {
            "" => (region.Line, null, "This hole has no name. Write #region hole NAME."),
            _ when inside.Count == 0 => (
                region.Line,
                null,
                $"The hole '{region.Hole}' has no answer. Put the reference's code into the region."
            ),
            { } id => (
                region.Line,
                new(
                    id,
                    region.Line,
                    TextSpan.FromBounds(inside[0].SpanStart, inside[^1].Span.End),
                    region.Lines,
                    true,
                    null,
                    StarterIn(region, root)
                ),
                null
            ),
            null => throw new ArgumentException("not the region of a hole", nameof(region)),
        };
    }

    private static (int Line, HolePlace? Hole, string? Problem) OfMark(SyntaxTrivia mark, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(mark.SpanStart).LineNumber + 1;
        var options = HoleMark().Match(mark.ToString()).Groups["options"].Value.Trim();
        if (options is not ("" or "free choice"))
        {
            return (line, null, $"'{options}' is not understood behind // hole. Write // hole, or // hole, free choice.");
        }
        if (DeclarationEndingAt(mark.Token) is not var (id, answer))
        {
            return (line, null, NoDeclaration);
        }
        var type = options == "free choice" ? TypeOf(answer) ?? "" : null;
        return type is null || _numbers.Contains(type)
            ? (line, new(id, line, answer.Span, answer.Span, false, type, null), null)
            : (line, null, $"A free choice is a number of a type that is written out: {string.Join(", ", _numbers)}.");
    }

    // The student's number is put into the reference, so it must be known how C# wants it written.
    private static string? TypeOf(ExpressionSyntax value) =>
        value.Parent?.Parent?.Parent is VariableDeclarationSyntax { Type: PredefinedTypeSyntax type } ? type.ToString() : null;

    // What stands between #if STARTER and #else is no code of the file: the compiler skips it.
    private static string? StarterIn(Region region, SyntaxNode root) =>
        root.DescendantTrivia(region.Inside, descendIntoTrivia: false)
            .SkipWhile(t =>
                t.GetStructure() is not IfDirectiveTriviaSyntax { Condition: IdentifierNameSyntax { Identifier.Text: Starter } }
                || !region.Inside.Contains(t.Span)
            )
            .FirstOrDefault(t => t.IsKind(SyntaxKind.DisabledTextTrivia) && region.Inside.Contains(t.Span))
            is { RawKind: not 0 } skipped
            ? skipped.ToString()
            : null;

    private static (string Id, ExpressionSyntax Answer)? DeclarationEndingAt(SyntaxToken last) =>
        last
            .Parent?.AncestorsAndSelf()
            .Select(node =>
                node switch
                {
                    FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } value } only] } => (
                        only.Identifier.Text,
                        value.Value
                    ),
                    LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer: { } value } only] } => (
                        only.Identifier.Text,
                        value.Value
                    ),
                    ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } a } =>
                        (left.Identifier.Text, a.Right),
                    PropertyDeclarationSyntax { Initializer: { } value } property => (property.Identifier.Text, value.Value),
                    PropertyDeclarationSyntax { ExpressionBody: { } body } property => (
                        property.Identifier.Text,
                        body.Expression
                    ),
                    MethodDeclarationSyntax { ExpressionBody: { } body } method => (method.Identifier.Text, body.Expression),
                    LocalFunctionStatementSyntax { ExpressionBody: { } body } function => (
                        function.Identifier.Text,
                        body.Expression
                    ),
                    _ => ((string, ExpressionSyntax)?)null,
                }
            )
            .FirstOrDefault(d => d is not null);

    private static IEnumerable<Problem> FindClashes(ImmutableArray<HolePlace> holes)
    {
        for (var i = 0; i < holes.Length; i++)
        {
            if (holes[..i].FirstOrDefault(h => h.Id == holes[i].Id) is { } first)
            {
                yield return new(
                    holes[i].Line,
                    $"A second hole named '{first.Id}'; the first is in line {first.Line}. Give one of them another name."
                );
            }
            else if (holes[..i].FirstOrDefault(h => h.Shown.OverlapsWith(holes[i].Shown)) is { } outer)
            {
                yield return new(
                    holes[i].Line,
                    $"The hole '{holes[i].Id}' stands inside the hole '{outer.Id}'. Holes cannot be nested."
                );
            }
        }
    }

    // Nothing would tell where the answer to one ends and that to the next begins.
    private static IEnumerable<Problem> FindNeighbours(ImmutableArray<HolePlace> holes, SyntaxNode root) =>
        holes
            .Zip(holes.Skip(1))
            .Where(p =>
                p.First.Answer.End < p.Second.Answer.Start
                && !root.DescendantTokens(TextSpan.FromBounds(p.First.Answer.End, p.Second.Answer.Start))
                    .Any(t => t.SpanStart >= p.First.Answer.End && t.Span.End <= p.Second.Answer.Start)
            )
            .Select(p => new Problem(
                p.Second.Line,
                $"The hole '{p.Second.Id}' follows the hole '{p.First.Id}' directly. Put given code between them, or make "
                    + "them one."
            ));

    [GeneratedRegex(@"^//\s*hole\b\s*,?(?<options>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex HoleMark();
}
