using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Mutating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Code without what nobody means anything by: parentheses, the braces around one statement, the type of a variable that
/// is given a value, how a number is written, what is printed along the way.</summary>
/// <param name="Kind">And the tokens that are its own.</param>
/// <param name="Outline">The same for two pieces that say the same.</param>
internal sealed record Piece(SyntaxNode Node, string Kind, ImmutableArray<Piece> Parts, string Outline)
{
    /// <param name="answer">Statements, or an expression.</param>
    public static Piece Of(AnswerTokens answer) => Of(InlinedLocals.In(string.Join(' ', WithoutDoubts(answer.Texts))));

    /// <summary>Whether its parts may be any number.</summary>
    public bool IsList => IsOfStatements || Node is BaseArgumentListSyntax or InitializerExpressionSyntax;

    public bool IsOfStatements => Node is CompilationUnitSyntax or BlockSyntax;

    /// <summary>A variable, or a member of one.</summary>
    public bool IsName =>
        Node
            is IdentifierNameSyntax
                or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Parent: not InvocationExpressionSyntax };

    public bool Says(Piece other) => Outline == other.Outline;

    /// <summary>Its parts are these, and no others.</summary>
    public bool IsRowOf(ImmutableArray<Piece> parts) =>
        parts.Length > 1 && Parts.Select(p => p.Outline).SequenceEqual(parts.Select(p => p.Outline));

    /// <summary>It is another one with something around that.</summary>
    public bool Surrounds(Piece other) => Parts.Any(p => p.Says(other) || p.Surrounds(other));

    // Whether m.grad may be null is not what a student is asked.
    private static IEnumerable<string> WithoutDoubts(ImmutableArray<string> tokens) =>
        tokens.Where((token, i) => !(token == "?" && i + 1 < tokens.Length && tokens[i + 1] == "."));

    private static Piece Of(SyntaxNode node)
    {
        switch (node)
        {
            case ParenthesizedExpressionSyntax p:
                return Of(p.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return Of(sure.Operand);
            case GlobalStatementSyntax global:
                return Of(global.Statement);
            case BlockSyntax { Statements: [var only] }:
                return Of(only);
            default:
                break;
        }
        ImmutableArray<Piece> parts = [.. node.ChildNodes().Where(n => IsMeant(n, node)).Select(Of)];
        var own = node.ChildTokens().Select(t => TextOf(t)).Where(t => t is not (";" or "," or "{" or "}"));
        var kind = $"{(SyntaxKind)node.RawKind} {string.Join(' ', own)}";
        return new(node, kind, parts, $"[{kind}{string.Concat(parts.Select(p => p.Outline))}]");
    }

    private static bool IsMeant(SyntaxNode node, SyntaxNode around) =>
        !(around is VariableDeclarationSyntax declaration && node == declaration.Type)
        && !SiblingStatements.OnlyPrints(node is GlobalStatementSyntax global ? global.Statement : node);

    private static string TextOf(SyntaxToken token) =>
        token is { RawKind: (int)SyntaxKind.NumericLiteralToken, Value: IConvertible number }
            ? $"{number.GetTypeCode()} {number.ToString(CultureInfo.InvariantCulture)}"
            : token.Text;
}
