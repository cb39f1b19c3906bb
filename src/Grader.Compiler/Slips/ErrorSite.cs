using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>A compile error and the line that it is in: what a rule looks at.</summary>
internal sealed class ErrorSite
{
    public ErrorSite(CSharpCompilation program, Diagnostic error)
    {
        (Error, Tree) = (error, program.SyntaxTrees[0]);
        var source = Tree.GetText();
        Text = source.ToString();
        Line = source.Lines.GetLineFromPosition(Math.Min(error.Location.SourceSpan.Start, source.Length)).Span;
        Tokens =
        [
            .. SyntaxFactory
                .ParseTokens(Text, Line.Start, Line.Start, Script.ParseOptions)
                .TakeWhile(t => t.SpanStart < Line.End && !t.IsKind(SyntaxKind.EndOfFileToken)),
        ];
        Model = program.GetSemanticModel(Tree);
    }

    public Diagnostic Error { get; }

    public string Id => Error.Id;

    public TextSpan At => Error.Location.SourceSpan;

    public SyntaxTree Tree { get; }

    public string Text { get; }

    public TextSpan Line { get; }

    public string LineText => Text[Line.Start..Line.End];

    /// <summary>Those that begin in the line, whatever the grammar makes of them. An interpolated string is one.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    public SemanticModel Model { get; }

    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Tree.GetRoot();

    public string Written(TextSpan span) => Text[span.Start..span.End];

    /// <summary>Whether a piece of the line is part of a text or of a comment, in which everything may stand.</summary>
    public bool IsInText(TextSpan span) =>
        Tokens.Any(t =>
            (t.Span.Contains(span) && IsText(t))
            || t.LeadingTrivia.Concat(t.TrailingTrivia)
                .Any(v => v.Span.Contains(span) && !v.IsKind(SyntaxKind.SkippedTokensTrivia))
        );

    /// <summary>The index of the token at a position; -1 where none is.</summary>
    public int IndexAt(int position)
    {
        var found = Tokens.FirstOrDefault(t => t.Span.Contains(position));
        return found.RawKind == 0 ? -1 : Tokens.IndexOf(found);
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.InterpolatedStringToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.CharacterLiteralToken;

    /// <summary>The innermost node around the error that is of a kind.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Root.FindNode(At, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<T>().FirstOrDefault();

    /// <summary>A piece of the student's code as it is shown in a sentence.</summary>
    public static string Quoted(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"`{(line.Length <= MostShown ? line : $"{line[..MostShown]} ...")}`";
    }

    private const int MostShown = 80;
}
