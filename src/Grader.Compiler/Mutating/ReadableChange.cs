using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>A change as a person reads it: the statement around it, or as much of it as is readable.</summary>
/// <param name="Line">1-based.</param>
internal sealed partial record ReadableChange(int Line, string Before, string After)
{
    private const int Longest = 80;

    public static ReadableChange Of(TextChange change, TextSpan answer, SyntaxTree tree)
    {
        var text = tree.GetText();
        var around = tree.GetRoot()
            .FindNode(change.Span)
            .AncestorsAndSelf()
            .TakeWhile(n => answer.Contains(n.Span) && n is not BlockSyntax && OnOneLine(n.ToString()).Length <= Longest)
            .ToList();
        var shown = (around.Find(n => n is StatementSyntax) ?? around.LastOrDefault())?.Span ?? change.Span;
        var (before, start) = (text.ToString(shown), change.Span.Start - shown.Start);
        return new(
            text.Lines.GetLineFromPosition(change.Span.Start).LineNumber + 1,
            ShortLine(before),
            ShortLine(before.Remove(start, change.Span.Length).Insert(start, change.NewText ?? ""))
        );
    }

    private static string ShortLine(string code) =>
        OnOneLine(code) is var line && line.Length <= Longest ? line : line[..(Longest - 4)] + " ...";

    private static string OnOneLine(string code) => WhiteSpace().Replace(code, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
