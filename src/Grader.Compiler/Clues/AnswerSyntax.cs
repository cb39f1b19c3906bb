using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Clues;

/// <summary>The syntax of one answer, within that of its file.</summary>
internal sealed class AnswerSyntax
{
    private const int LongestCode = 60;

    private readonly Submission _submission;
    private readonly TextSpan _span;

    public AnswerSyntax(Submission submission, int hole)
    {
        _submission = submission;
        var (from, to) = submission.Layout.Answers[hole];
        _span =
            from < to ? TextSpan.FromBounds(submission.Lexemes[from].Span.Start, submission.Lexemes[to - 1].Span.End) : default;
        Nodes = [.. submission.Root.DescendantNodes(n => n.FullSpan.OverlapsWith(_span)).Where(n => _span.Contains(n.Span))];
        Names = [.. Nodes.OfType<SimpleNameSyntax>().Select(n => n.Identifier.Text)];
    }

    /// <summary>In the order of the text, each before those within it.</summary>
    public ImmutableArray<SyntaxNode> Nodes { get; }

    /// <summary>All of the file.</summary>
    public CompilationUnitSyntax Root => _submission.Root;

    public IEnumerable<InvocationExpressionSyntax> Calls => Nodes.OfType<InvocationExpressionSyntax>();

    public static string NameOfCalled(InvocationExpressionSyntax call) => SyntaxNames.Called(call)?.Text ?? "";

    /// <summary>The names that it uses, whatever they stand for.</summary>
    public ImmutableHashSet<string> Names { get; }

    public Clue ClueAt(ClueKind kind, SyntaxNode at, string name = "") => ClueAt(kind, at, InStudentsWords(at), name);

    public Clue ClueAt(ClueKind kind, SyntaxNode at, string code, string name) =>
        new(kind, _submission.LineAt(at.SpanStart), code, name);

    /// <summary>As the student wrote it, with the names that the student gave, in one line and cut where it is long.</summary>
    public string InStudentsWords(SyntaxNode code)
    {
        var begin = code.DescendantTokens().TakeWhile(t => t.SpanStart <= code.SpanStart + LongestCode);
        var line = string.Concat(begin.Select(t => t.HasTrailingTrivia ? $"{NameOf(t)} " : NameOf(t))).TrimEnd();
        return line.Length <= LongestCode ? line : $"{line[..LongestCode]}...";
    }

    private string NameOf(SyntaxToken token) =>
        _submission.Renaming.Renames.FirstOrDefault(r => r.Given == token.Text)?.Students ?? token.Text;
}
