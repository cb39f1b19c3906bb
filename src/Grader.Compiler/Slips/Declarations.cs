using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>Variables that are not declared, or twice.</summary>
internal static partial class Declarations
{
    public static ImmutableArray<SlipRule> AboveNames { get; } = [TypeBehindName];

    public static ImmutableArray<SlipRule> Rules { get; } = [Undeclared, DeclaredTwice, ForeachWithoutType, NothingToKeep];

    // error: Tensor = yPred - yTrue
    private static IEnumerable<Mend> TypeBehindName(ErrorSite site)
    {
        if (PythonDeclaration().Match(site.LineText) is { Success: true } found)
        {
            var instead = $"{found.Groups["type"].Value} {found.Groups["name"].Value}";
            yield return Mend.Replace(
                new(site.Line.Start + found.Groups["all"].Index, found.Groups["all"].Length),
                instead,
                $"Write {ErrorSite.Quoted($"{instead} = ...")}: the type stands in front of the name in C#."
            ) with
            {
                Reveals = true,
            };
        }
    }

    private static IEnumerable<Mend> Undeclared(ErrorSite site)
    {
        if (
            site.Id != "CS0103"
            || site.Around<AssignmentExpressionSyntax>() is not { Parent: ExpressionStatementSyntax } assignment
            || assignment.Left.Span != site.At
            || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        )
        {
            return [];
        }
        var type = site.Model.GetTypeInfo(assignment.Right).Type;
        var known = type is null or { TypeKind: TypeKind.Error } ? null : type.ToMinimalDisplayString(site.Model, site.At.Start);
        return new[] { known, "var" }
            .OfType<string>()
            .Select(word =>
                Mend.Insert(
                    site.At.Start,
                    $"{word} ",
                    $"Write {ErrorSite.Quoted($"{word} {assignment}")}: a variable is declared, with its type, where it gets its "
                        + "first value."
                )
            );
    }

    private static IEnumerable<Mend> DeclaredTwice(ErrorSite site)
    {
        if (
            site.Id is "CS0128" or "CS0136" or "CS0102" or "CS0165" or "CS0841"
            && site.Around<VariableDeclaratorSyntax>()
                is { Initializer: { } value, Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable
        )
        {
            yield return Mend.Replace(
                TextSpan.FromBounds(declaration.Type.SpanStart, variable.SpanStart),
                "",
                $"Write {ErrorSite.Quoted($"{variable.Identifier} {value}")}, without the type, to give "
                    + $"`{variable.Identifier}` another value: it is declared already."
            );
        }
    }

    private static IEnumerable<Mend> ForeachWithoutType(ErrorSite site)
    {
        if (site.Id == "CS0230" && site.Tokens.FirstOrDefault(t => t.IsKind(SyntaxKind.OpenParenToken)) is { RawKind: > 0 } open)
        {
            yield return Mend.Insert(open.Span.End, "var ", "Write `var` in front of the name: a loop declares its variable.");
        }
    }

    // Tensor l = loss.backward();
    private static IEnumerable<Mend> NothingToKeep(ErrorSite site)
    {
        if (
            site.Id is "CS0029" or "CS0815"
            && site.Around<VariableDeclarationSyntax>()
                is { Variables: [{ Initializer.Value: InvocationExpressionSyntax call }] } all
            && site.Model.GetTypeInfo(call).Type?.SpecialType == SpecialType.System_Void
        )
        {
            yield return Mend.Replace(
                TextSpan.FromBounds(all.SpanStart, call.SpanStart),
                "",
                $"Write {ErrorSite.Quoted($"{call};")} alone: it gives no value that could be kept."
            );
        }
    }

    [GeneratedRegex(@"^\s*(?<all>(?<name>\w+)\s*:\s*(?<type>[\w.<>]+))\s*=(?!=)")]
    private static partial Regex PythonDeclaration();
}
