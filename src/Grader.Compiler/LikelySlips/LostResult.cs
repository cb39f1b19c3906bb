using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>A statement that computes something, keeps it nowhere, and changes nothing.</summary>
internal static class LostResult
{
    /// <summary>These give back the tensor that they are called on, or move it, without an underscore to say so.</summary>
    private static readonly ImmutableHashSet<string> _changing =
    [
        "backward",
        "set_requires_grad",
        "MoveToOuterDisposeScope",
        "MoveToOtherDisposeScope",
        "DetachFromDisposeScope",
        "DisposeWith",
        "set_",
        "print",
    ];

    /// <summary>What these give shares no memory with what they are called on.</summary>
    private static readonly ImmutableHashSet<string> _copying =
    [
        "clone",
        "add",
        "sub",
        "mul",
        "div",
        "neg",
        "pow",
        "zeros_like",
        "ones_like",
    ];

    /// <returns>Sentences about the first such statement; null where there is none.</returns>
    public static string? FindIn(IEnumerable<SyntaxNode> answer, SemanticModel model) =>
        answer
            .SelectMany(n => n.DescendantNodesAndSelf())
            .OfType<ExpressionStatementSyntax>()
            .Where(s => !s.SemicolonToken.IsMissing)
            .Select(s => s.Expression is InvocationExpressionSyntax call ? WordsFor(call, model) : null)
            .FirstOrDefault(words => words is not null);

    private static string? WordsFor(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (MethodOf(call, model) is not { } method || call.DescendantNodes().Any(n => IsEffect(n, model)))
        {
            return null;
        }
        var receiver = call.Expression is MemberAccessExpressionSyntax m ? m.Expression : null;
        var isOnValue = receiver is not null && model.GetSymbolInfo(receiver).Symbol is not INamespaceOrTypeSymbol;
        if (IsOfTensors(method) && method.Name.EndsWith('_'))
        {
            return CopyIn(receiver, model) is { } copy
                ? $"{copy} makes another tensor, and {method.Name}() changes that one alone: "
                    + $"{OwnerOf(receiver!) ?? "what it was made from"} stays as it was."
                : null;
        }
        if (!GivesOnly(method))
        {
            return null;
        }
        if (!isOnValue || NameOf(receiver!) is not { } owner)
        {
            return $"The result of {method.Name}() is kept nowhere, so this call changes nothing.";
        }
        var lost = $"The result of {owner}.{method.Name}() is kept nowhere, and {owner} itself stays as it was";
        return HasInPlace(method) ? $"{lost}: {method.Name}() makes a new tensor. {method.Name}_() changes {owner} in place."
            : method.Name == "Append" ? $"{lost}: Append() makes a new sequence. Add() adds to the list in place."
            : $"{lost}.";
    }

    private static bool IsEffect(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax => true,
            PrefixUnaryExpressionSyntax p => p.IsKind(SyntaxKind.PreIncrementExpression)
                || p.IsKind(SyntaxKind.PreDecrementExpression),
            // A function of the file's own, handed over to be called.
            IdentifierNameSyntax { Parent: ArgumentSyntax } name => model.GetSymbolInfo(name) is var info
                && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol,
            InvocationExpressionSyntax inner => MethodOf(inner, model) is not { } method
                || !GivesOnly(method) && method.Name is not ("item" or "npstr"),
            _ => false,
        };

    private static IMethodSymbol? MethodOf(InvocationExpressionSyntax call, SemanticModel model) =>
        RoslynFaults.AskOrDefault(() => model.GetSymbolInfo(call)).Symbol as IMethodSymbol;

    /// <summary>A library's method that has its result to give, and no effect.</summary>
    private static bool GivesOnly(IMethodSymbol method) =>
        method.ContainingType?.ToString() switch
        {
            "string" => method.ReturnType.SpecialType == SpecialType.System_String,
            "System.Linq.Enumerable" or "System.Math" or "System.MathF" => true,
            _ => IsOfTensors(method)
                && method.ReturnType.Name == "Tensor"
                && !method.Name.EndsWith('_')
                && !_changing.Contains(method.Name),
        };

    private static bool IsOfTensors(IMethodSymbol method) =>
        method.ContainingType?.ToString()
            is "TorchSharp.torch.Tensor"
                or "TorchSharp.torch"
                or "TorchSharp.TensorExtensionMethods";

    private static bool HasInPlace(IMethodSymbol method) =>
        IsOfTensors(method) && method.ContainingType.GetMembers(method.Name + "_").Length > 0;

    // Of m.grad.clone() the call; null where it may be m.grad itself that is changed.
    private static string? CopyIn(ExpressionSyntax? receiver, SemanticModel model) =>
        receiver is InvocationExpressionSyntax call
        && MethodOf(call, model) is { } method
        && IsOfTensors(method)
        && _copying.Contains(method.Name)
            ? OwnerOf(receiver) is { } owner && call.Expression is MemberAccessExpressionSyntax && owner != "torch"
                ? $"{owner}.{method.Name}()"
                : $"{method.Name}()"
            : null;

    private static string? OwnerOf(ExpressionSyntax receiver) =>
        receiver switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m }
                when NameOf(m.Expression) is { } owner && owner != "torch" => owner,
            InvocationExpressionSyntax { ArgumentList.Arguments: [var only] } => NameOf(only.Expression),
            _ => null,
        };

    private static string? NameOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax => expression.ToString(),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } => expression.ToString(),
            PostfixUnaryExpressionSyntax sure => NameOf(sure.Operand),
            _ => null,
        };
}
