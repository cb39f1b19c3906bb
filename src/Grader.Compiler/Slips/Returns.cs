using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Slips;

/// <summary>A function that computes its value and does not give it back.</summary>
internal static class Returns
{
    public static ImmutableArray<SlipRule> Rules { get; } = [WithoutReturn, Product];

    private static IEnumerable<Mend> WithoutReturn(ErrorSite site)
    {
        var last = site.Id switch
        {
            "CS0161" => LastStatementOf(BodyAt(site)),
            "CS0201" => site.Around<ExpressionStatementSyntax>(),
            _ => null,
        };
        switch (last)
        {
            case ExpressionStatementSyntax { Expression: not AssignmentExpressionSyntax } value:
                yield return Mend.Insert(
                    value.SpanStart,
                    "return ",
                    $"Write {ErrorSite.Quoted($"return {value}")}: a function gives back what stands behind `return`."
                );
                break;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } } set:
                yield return Giving(name.Identifier.Text, set);
                break;
            case LocalDeclarationStatementSyntax { Declaration.Variables: [{ Identifier.Text: var name }] } declared:
                yield return Giving(name, declared);
                break;
        }
    }

    // m * x + c; declares a pointer x, as far as C# can see.
    private static IEnumerable<Mend> Product(ErrorSite site)
    {
        if (
            site.Tokens is [{ RawKind: (int)SyntaxKind.IdentifierToken } first, { RawKind: (int)SyntaxKind.AsteriskToken }, _, ..]
        )
        {
            yield return Mend.Insert(
                first.SpanStart,
                "return ",
                $"Write {ErrorSite.Quoted($"return {site.LineText.Trim()}")}: a function gives back what stands behind `return`."
            );
        }
    }

    private static Mend Giving(string name, StatementSyntax last) =>
        Mend.Insert(
            last.Span.End,
            $" return {name};",
            $"Write `return {name};` at the end: a function gives back what stands behind `return`."
        );

    private static BlockSyntax? BodyAt(ErrorSite site) =>
        site
            .Root.FindToken(site.At.Start)
            .Parent?.AncestorsAndSelf()
            .Select(n =>
                n switch
                {
                    MethodDeclarationSyntax method => method.Body,
                    LocalFunctionStatementSyntax function => function.Body,
                    _ => null,
                }
            )
            .FirstOrDefault(b => b is not null);

    private static StatementSyntax? LastStatementOf(BlockSyntax? body) => body?.Statements.LastOrDefault();
}
