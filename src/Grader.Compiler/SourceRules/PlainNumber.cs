using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grader.Compiler.SourceRules;

/// <summary>What a student chose freely: a number that does nothing else.</summary>
/// <param name="Value">Where the compiler can tell.</param>
/// <param name="Breach">Where it does something else; null where it does not, or does not compile.</param>
internal sealed record PlainNumber(double? Value, Breach? Breach)
{
    // Functions of a tensor that only look at it. Whatever else a tensor has may change it, or draw random numbers.
    private static readonly ImmutableHashSet<string> _looks =
    [
        "item",
        "ToSingle",
        "ToDouble",
        "ToInt32",
        "ToInt64",
        "sum",
        "mean",
        "max",
        "min",
        "pow",
        "square",
        "sqrt",
        "abs",
        "dot",
        "numel",
        "size",
        "shape",
    ];

    private static readonly ImmutableHashSet<string> _arithmetic =
    [
        "Math",
        "MathF",
        "Convert",
        "Single",
        "Double",
        "Int32",
        "Int64",
    ];

    /// <param name="variant">The reference with this answer in it.</param>
    public static PlainNumber FindIn(CSharpCompilation variant, HolePlace hole)
    {
        var tree = variant.SyntaxTrees[0];
        var declared = Script
            .Variables((CompilationUnitSyntax)tree.GetRoot())
            .FirstOrDefault(v => v.Identifier.ValueText == hole.Id);
        if (declared?.Initializer?.Value is not { } value)
        {
            return new(null, null);
        }
        var model = variant.GetSemanticModel(tree);
        if (
            RoslynFaults.AskOrDefault(() => model.GetConversion(value)).IsImplicit
            && RoslynFaults.AskOrDefault(() => model.GetConstantValue(value))
                is { HasValue: true, Value: IConvertible number and not (string or bool or char) }
        )
        {
            return new(number.ToDouble(CultureInfo.InvariantCulture) is var given && double.IsFinite(given) ? given : null, null);
        }
        var more = RoslynFaults.AskOrDefault(() => model.GetOperation(value)) is { } whole
            ? whole.DescendantsAndSelf().FirstOrDefault(o => !IsPlain(o))
            : null;
        return new(null, more is null or IInvalidOperation ? null : BreachFor(more));
    }

    private static Breach BreachFor(IOperation more)
    {
        var line = Places.MappedLineOf(more.Syntax.GetLocation());
        var what = more switch
        {
            IInvocationOperation call => $"it uses {FullName.Of(call.TargetMethod).Shown}",
            IPropertyReferenceOperation property => $"it uses {FullName.Of(property.Property).Shown}",
            IObjectCreationOperation { Type: { } type } => $"it makes an object of type {type.Name}",
            _ => $"'{ShortCode(more.Syntax.ToString())}' is more than arithmetic",
        };
        return new(line, "numbers", $"Line {line} is to give a number and do nothing else, but {what}. Write the number.");
    }

    private static string ShortCode(string code) => code.Length <= 40 ? code : $"{code[..40]}…";

    private static bool IsPlain(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call => OnlyReads(call.TargetMethod),
            IPropertyReferenceOperation property => OnlyReads(property.Property),
            IUnaryOperation { OperatorMethod: var method } => IsLibrarys(method),
            IBinaryOperation { OperatorMethod: var method } => IsLibrarys(method),
            IConversionOperation { OperatorMethod: var method } => IsLibrarys(method),
            IFieldReferenceOperation { Field: var field } => IsGiven(field),
            ILocalReferenceOperation
            or ILiteralOperation
            or IDefaultValueOperation
            or IConditionalOperation
            or IArgumentOperation
            or IParenthesizedOperation
            or IInstanceReferenceOperation
            or ITupleOperation => true,
            _ => false,
        };

    private static bool OnlyReads(ISymbol symbol) =>
        IsLibrarys(symbol)
        && (
            _arithmetic.Contains(symbol.ContainingType.Name)
            || (symbol.ContainingType.Name == "Tensor" && _looks.Contains(symbol.Name))
        );

    // What a student puts into a variable of their own may have done anything on its way there.
    private static bool IsGiven(ISymbol symbol) =>
        !symbol.Locations.Any(l => l.IsInSource && l.GetMappedLineSpan().Path == Script.SubmissionDocument);

    private static bool IsLibrarys(ISymbol? symbol) => symbol is null || !symbol.Locations.Any(l => l.IsInSource);
}
