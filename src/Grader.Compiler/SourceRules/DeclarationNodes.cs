using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>Where a program says what a symbol of its own stands for.</summary>
internal static class DeclarationNodes
{
    public static IEnumerable<SyntaxNode> FindBehind(SyntaxNode syntax) =>
        syntax switch
        {
            CompilationUnitSyntax => [], // what global:: stands for
            BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => [], // types are opened
            VariableDeclaratorSyntax { Initializer.Value: var value } => [syntax, value],
            PropertyDeclarationSyntax { Initializer.Value: var value } => [syntax, value],
            SingleVariableDesignationSyntax => OriginOf(syntax),
            CommonForEachStatementSyntax loop => [loop.Expression],
            _ => [syntax],
        };

    // What a pattern, an out argument or a deconstruction takes apart: the whole expression, but no statement inside of one.
    private static IEnumerable<SyntaxNode> OriginOf(SyntaxNode designation)
    {
        var whole = designation.AncestorsAndSelf().TakeWhile(n => !IsBeyondExpression(n)).Last();
        yield return whole;
        switch (whole.Parent)
        {
            case CommonForEachStatementSyntax loop:
                yield return loop.Expression;
                break;
            case SwitchSectionSyntax { Parent: SwitchStatementSyntax choice }:
                yield return choice.Expression;
                break;
            case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }:
                yield return choice.GoverningExpression;
                break;
        }
    }

    private static bool IsBeyondExpression(SyntaxNode node) =>
        node is StatementSyntax or MemberDeclarationSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax;
}
