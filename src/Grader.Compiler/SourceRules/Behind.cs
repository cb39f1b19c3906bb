using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>Where a program says what a symbol of its own stands for.</summary>
internal static class Behind
{
    public static IEnumerable<SyntaxNode> Declaration(SyntaxNode syntax) =>
        syntax switch
        {
            CompilationUnitSyntax => [], // what global:: stands for
            BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => [], // types are opened
            VariableDeclaratorSyntax { Initializer.Value: var value } => [syntax, value],
            PropertyDeclarationSyntax { Initializer.Value: var value } => [syntax, value],
            SingleVariableDesignationSyntax => Origin(syntax),
            CommonForEachStatementSyntax loop => [loop.Expression],
            _ => [syntax],
        };

    // What a pattern, an out argument or a deconstruction takes apart: the whole expression, but no statement inside of one.
    private static IEnumerable<SyntaxNode> Origin(SyntaxNode designation)
    {
        var whole = designation.AncestorsAndSelf().TakeWhile(n => !IsMore(n)).Last();
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

    private static bool IsMore(SyntaxNode node) =>
        node is StatementSyntax or MemberDeclarationSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax;
}
