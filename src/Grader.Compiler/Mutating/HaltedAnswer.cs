using Grader.Compiler.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>An answer that stops where a piece of it would come to run.</summary>
internal static class HaltedAnswer
{
    private const string Exception = "new global::System.InvalidOperationException(\"halted\")";

    /// <returns>Null where no exception can be put there.</returns>
    public static TextChange? ChangeFor(TextSpan piece, HolePlace hole, SemanticModel model)
    {
        var around = model
            .SyntaxTree.GetRoot()
            .FindNode(piece)
            .AncestorsAndSelf()
            .Where(n => hole.Answer.Contains(n.Span))
            .ToList();
        if (around.OfType<StatementSyntax>().FirstOrDefault(s => s is not BlockSyntax) is { } statement)
        {
            return SiblingStatements.IsOneOfMany(statement)
                ? new(new(statement.SpanStart, 0), $"throw {Exception}; ")
                : new(statement.Span, $"{{ throw {Exception}; }}");
        }
        return around.OfType<ExpressionSyntax>().LastOrDefault() is { } answer
            ? ChangeOf(answer, model)
            // Members of a type or of the script itself: what a block holds that declares them.
            : null;
    }

    private static TextChange? ChangeOf(ExpressionSyntax answer, SemanticModel model) =>
        answer.Parent is ArrowExpressionClauseSyntax ? new(answer.Span, $"throw {Exception}")
        : model.GetTypeInfo(answer).ConvertedType
            is { TypeKind: not TypeKind.Error, SpecialType: not SpecialType.System_Void } type
            ? new(
                answer.Span,
                $"((global::System.Func<{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>)"
                    + $"(() => throw {Exception}))()"
            )
        : null;
}
