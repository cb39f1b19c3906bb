using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Scripts;

/// <summary>A kind of code that a rule can mean, for which no library has a name.</summary>
/// <param name="Word">What rules call it.</param>
/// <param name="Group">What rules call it together with others; its own word where there are none.</param>
/// <param name="Seen">What a line does that has it.</param>
/// <param name="Left">What an answer does without that must not have it.</param>
internal sealed record Construct(string Word, string Group, string Seen, string Left)
{
    private const string Loop = "loop";

    private static readonly ImmutableArray<Construct> _all =
    [
        new("for", Loop, "has a for loop", "for loops"),
        new("foreach", Loop, "has a foreach loop", "foreach loops"),
        new("while", Loop, "has a while loop", "while loops"),
        new("do", Loop, "has a do loop", "do loops"),
        new("goto", Loop, "has a goto", "goto"),
        new("indexing", "indexing", "takes something by its index, as x[i] does", "indexing"),
        new("if", "if", "has an if", "if"),
        new("switch", "switch", "has a switch", "switch"),
    ];

    public static IEnumerable<string> Words { get; } = [.. _all.SelectMany(c => new[] { c.Group, c.Word }).Distinct()];

    /// <summary>Whether a rule that says this word means constructs.</summary>
    public static bool IsWord(string word) => _all.Any(c => c.IsMeantBy(word));

    public bool IsMeantBy(string word) => word == Word || word == Group;

    /// <summary>What an answer does without where a rule forbids this word; the word itself where it is a name.</summary>
    public static string LeftBy(string word) => word == Loop ? "loops" : _all.FirstOrDefault(c => c.Word == word)?.Left ?? word;

    /// <summary>What to do instead; null where that cannot be said of every answer.</summary>
    public static string? AdviceFor(string word) => word is Loop or "indexing" ? "Say it for all elements at once." : null;

    /// <summary>The construct that a piece is, and the token that makes it one; null for most.</summary>
    public static (Construct What, SyntaxToken By)? FindIn(SyntaxNode node) =>
        node switch
        {
            ForStatementSyntax loop => (Named("for"), loop.ForKeyword),
            CommonForEachStatementSyntax loop => (Named("foreach"), loop.ForEachKeyword),
            WhileStatementSyntax loop => (Named("while"), loop.WhileKeyword),
            DoStatementSyntax loop => (Named("do"), loop.DoKeyword),
            GotoStatementSyntax jump when jump.IsKind(SyntaxKind.GotoStatement) => (Named("goto"), jump.GotoKeyword),
            // How large a tensor is says nothing of its elements.
            ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "shape" } } => null,
            ElementAccessExpressionSyntax access => (Named("indexing"), access.ArgumentList.OpenBracketToken),
            ElementBindingExpressionSyntax access => (Named("indexing"), access.ArgumentList.OpenBracketToken),
            IfStatementSyntax choice => (Named("if"), choice.IfKeyword),
            SwitchStatementSyntax choice => (Named("switch"), choice.SwitchKeyword),
            SwitchExpressionSyntax choice => (Named("switch"), choice.SwitchKeyword),
            _ => null,
        };

    private static Construct Named(string word) => _all.First(c => c.Word == word);
}
