using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Slips;

/// <summary>Tensors where numbers are wanted, and the reverse.</summary>
internal static class Conversions
{
    public static ImmutableArray<SlipRule> Rules { get; } = [ItemOfDouble, NumberOfTensor, TensorOfNumber, Narrower];

    private static bool IsConversion(ErrorSite site) =>
        site.Id is "CS0029" or "CS0266" or "CS1503" or "CS0030" or "CS0019" or "CS1929" or "CS0023";

    private static IEnumerable<Mend> NumberOfTensor(ErrorSite site) =>
        IsConversion(site)
            ? OperandsNear(site)
                .Where(e => site.Model.GetTypeInfo(e).Type?.Name == "Tensor")
                .Select(e =>
                {
                    var whole = IsPrimary(e) ? $"{e}" : $"({e})";
                    return Mend.Replace(
                        e.Span,
                        $"{whole}.item<float>()",
                        $"Write {ErrorSite.Quoted($"{whole}.item<float>()")}: it takes the number out of a tensor of one element."
                    );
                })
            : [];

    // A cast would compile, and fail at run time: the tensor holds floats.
    private static IEnumerable<Mend> ItemOfDouble(ErrorSite site) =>
        from at in Enumerable.Range(2, Math.Max(0, site.Tokens.Length - 2))
        where site.Tokens[at].Text == "double" && site.Tokens[at - 2].Text == "item" && IsConversion(site)
        select Mend.Replace(site.Tokens[at].Span, "float", "Write `item<float>()`: a float is wanted here.");

    private static IEnumerable<Mend> TensorOfNumber(ErrorSite site) =>
        IsConversion(site)
            ? OperandsNear(site)
                .Where(e => site.Model.GetTypeInfo(e).Type is { Name: not "Tensor" } type && IsNumeric(type))
                .Select(e =>
                    Mend.Replace(
                        e.Span,
                        $"tensor({e})",
                        $"Write {ErrorSite.Quoted($"tensor({e})")}: a tensor is wanted here, and this is none."
                    )
                )
            : [];

    private static IEnumerable<Mend> Narrower(ErrorSite site)
    {
        if (
            site.Id is "CS0266" or "CS1503"
            && OperandsNear(site).FirstOrDefault() is { } value
            && site.Model.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_Double
        )
        {
            var cast = IsPrimary(value) ? $"(float){value}" : $"(float)({value})";
            yield return Mend.Replace(
                value.Span,
                cast,
                $"Write {ErrorSite.Quoted(cast)}: it is a double, and only a float fits here."
            );
        }
    }

    // The whole that is wrong, then its parts from left to right.
    private static IEnumerable<ExpressionSyntax> OperandsNear(ErrorSite site) =>
        site.Root.FindNode(site.At, getInnermostNodeForTie: true) is var node
        && node.FirstAncestorOrSelf<ExpressionSyntax>() is { } whole
            ? whole.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(e => site.At.Contains(e.Span) && !IsName(e)).Take(6)
            : [];

    // Of a member or of a function.
    private static bool IsName(ExpressionSyntax expression) =>
        expression.Parent is InvocationExpressionSyntax call && call.Expression == expression
        || expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression;

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression
            is IdentifierNameSyntax
                or InvocationExpressionSyntax
                or MemberAccessExpressionSyntax
                or ElementAccessExpressionSyntax
                or ParenthesizedExpressionSyntax
                or LiteralExpressionSyntax;

    private static bool IsNumeric(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Int32 or SpecialType.System_Double
        || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Single };
}
