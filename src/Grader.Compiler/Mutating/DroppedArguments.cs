using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>An argument is forgotten that the call can go without: a named one, or one of any number. One that only writes out
/// what would be there anyway is not missed.</summary>
internal static class DroppedArguments
{
    public static IEnumerable<TextChange> SlipsAt(SyntaxNode node, SemanticModel model) =>
        node is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var all } } argument
        && ChangedDimensions.ParameterOf(argument, model) is var parameter
        && (argument.NameColon is not null || IsOneOfAny(argument, parameter, model))
        && !IsDefault(argument.Expression, parameter, model)
            ? [new(ListElement.SpanOf(all, all.IndexOf(argument)), "")]
            : [];

    private static bool IsOneOfAny(ArgumentSyntax argument, IParameterSymbol? parameter, SemanticModel model) =>
        parameter is { IsParams: true, Type: var type }
        && !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(argument.Expression).ConvertedType, type);

    private static bool IsDefault(ExpressionSyntax value, IParameterSymbol? parameter, SemanticModel model) =>
        parameter is { HasExplicitDefaultValue: true }
        && model.GetConstantValue(value) is { HasValue: true, Value: var written }
        && IsSame(written, parameter.ExplicitDefaultValue);

    // 1 and 1L, and the number behind the name of an enumeration.
    private static bool IsSame(object? one, object? other) =>
        Equals(one, other) || (NumberOf(one) is { } a && NumberOf(other) is { } b && a == b);

    private static double? NumberOf(object? value) =>
        value is IConvertible number and not (string or bool or char) ? number.ToDouble(CultureInfo.InvariantCulture) : null;
}
