using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>
/// A program that need not write out what nobody reads. A training that shows its tensors at every step takes half of its time to
/// write down their numbers. Where such a text only goes to the console, and a runner has said that nobody reads it, there are
/// blanks in place of the numbers. Anything but a few ordinary numbers is written out, so that what fails there, or prints too
/// much, still does.
/// </summary>
internal sealed class UnreadPrints
{
    private const string Unread = "__Unread";

    // What counts tensors sees those that writing one out makes.
    private static readonly ImmutableArray<string> _leftAlone = [Unread, "DisposeScope", "TotalCount", "PeakCount"];

    // A runner sets the field: Grader.Runner/ScriptSession. Half the characters of a number are enough: what counts them allows
    // for four bytes each.
    private const string Blanks = $$"""
        #line hidden
        ;static class {{Unread}}
        {
            public static bool IsSo;
            public static string Blanks(global::TorchSharp.torch.Tensor t) =>
                t.numel() is > 0 and <= 16 and var numbers
                && t.dtype is global::TorchSharp.torch.ScalarType.Float32 or global::TorchSharp.torch.ScalarType.Float64
                    or global::TorchSharp.torch.ScalarType.Int64 or global::TorchSharp.torch.ScalarType.Int32
                && t.device_type == global::TorchSharp.DeviceType.CPU
                && !t.is_sparse
                    ? "".PadLeft(8 * (int)numbers)
                    : null;
        }
        """;

    private readonly SemanticModel _model;
    private readonly SyntaxTree _tree;

    // Those whose text is only printed somewhere, with a copy of them that leaves blanks; null for one that would say the same.
    private readonly Dictionary<MethodDeclarationSyntax, string?> _functions = [];

    private UnreadPrints(CSharpCompilation program)
    {
        _tree = program.SyntaxTrees[0];
        _model = program.GetSemanticModel(_tree);
    }

    /// <returns>The program's text with places for blanks, every line of it where it was; null where it prints no tensor again
    /// and again, and where it has errors of syntax, which more text could hide.</returns>
    public static string? RewriteIn(CSharpCompilation program) => new UnreadPrints(program).Rewrite();

    private string? Rewrite()
    {
        var prints = _tree
            .GetRoot()
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(c => c.ArgumentList.Arguments.Count == 1 && c.Ancestors().Any(IsRepeated))
            .ToList();
        if (prints.Count == 0 || _tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) || MustBeLeftAlone())
        {
            return null;
        }
        ImmutableArray<TextRewrite> rewrites =
        [
            .. prints.Where(IsPrint).SelectMany(p => RewritesOf(p.ArgumentList.Arguments[0].Expression)),
        ];
        return rewrites.IsEmpty
            ? null
            : string.Join(
                '\n',
                [TextRewrite.ApplyAll(_tree.ToString(), rewrites), .. _functions.Values.OfType<string>(), Blanks]
            );
    }

    private bool MustBeLeftAlone() =>
        _tree.GetRoot().DescendantTokens().Any(t => _leftAlone.Any(name => t.ValueText.Contains(name, StringComparison.Ordinal)));

    private static bool IsRepeated(SyntaxNode around) =>
        around
            is ForStatementSyntax
                or CommonForEachStatementSyntax
                or WhileStatementSyntax
                or DoStatementSyntax
                or BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AnonymousFunctionExpressionSyntax;

    private bool IsPrint(InvocationExpressionSyntax call) =>
        _model.GetSymbolInfo(call).Symbol
            is IMethodSymbol
            {
                Name: "Write" or "WriteLine",
                Parameters: [{ Type.SpecialType: SpecialType.System_String }],
                ContainingType:
                { Name: "Console", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
            };

    // Only there where an expression's value is the text that goes on, as it is: nothing is decided by it.
    private IEnumerable<TextRewrite> RewritesOf(ExpressionSyntax text) =>
        text switch
        {
            _ when !GoesOnAsText(text) => [],
            ParenthesizedExpressionSyntax inner => RewritesOf(inner.Expression),
            ConditionalExpressionSyntax either => [.. RewritesOf(either.WhenTrue), .. RewritesOf(either.WhenFalse)],
            InterpolatedStringExpressionSyntax all => all
                .Contents.OfType<InterpolationSyntax>()
                .SelectMany(i => RewritesOf(i.Expression)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => TermsOf(sum).SelectMany(RewritesOf),
            InvocationExpressionSyntax call when WrittenOutBy(call) is { } tensor =>
            [
                new(call.Span, $"(({Unread}.IsSo ? {Unread}.Blanks({tensor}) : null) ?? {call})"),
            ],
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } when BlankCopyOf(name) is not null =>
            [
                new(new TextSpan(name.Span.End, 0), Unread),
            ],
            _ => [],
        };

    private bool GoesOnAsText(ExpressionSyntax text) =>
        _model.GetTypeInfo(text)
            is {
                Type.SpecialType: SpecialType.System_String,
                ConvertedType.SpecialType: SpecialType.System_String or SpecialType.System_Object
            };

    // However many there are. A class of the program's own may add in its own way.
    private IEnumerable<ExpressionSyntax> TermsOf(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax left = sum;
        while (
            left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } more
            && _model.GetSymbolInfo(more).Symbol is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator }
        )
        {
            yield return more.Right;
            left = more.Left;
        }
        if (left is not BinaryExpressionSyntax)
        {
            yield return left;
        }
    }

    // What TorchSharp writes out of a tensor that a name stands for, whose looking up has no effect. What is detached has the
    // same numbers.
    private string? WrittenOutBy(InvocationExpressionSyntax call)
    {
        if (!IsOfTorchSharp(call, "TensorExtensionMethods", "npstr") || call.ArgumentList.Arguments.Count > 0)
        {
            return null;
        }
        var tensor = ReceiverOf(call);
        while (tensor is InvocationExpressionSyntax detached && IsOfTorchSharp(detached, "Tensor", "detach"))
        {
            tensor = ReceiverOf(detached);
        }
        return tensor switch
        {
            IdentifierNameSyntax name when IsVariable(name) => name.ToString(),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } gradient
                when IsOfTorchSharp(gradient, "Tensor", "grad") && IsVariable(owner) => $"{owner}.grad",
            _ => null,
        };
    }

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private bool IsVariable(IdentifierNameSyntax name) =>
        _model.GetSymbolInfo(name).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol;

    private bool IsOfTorchSharp(ExpressionSyntax used, string type, string name) =>
        _model.GetSymbolInfo(used).Symbol is { ContainingType: { } declaring } member
        && member.Name == name
        && declaring.Name == type
        && declaring.ContainingNamespace is { Name: "TorchSharp", ContainingNamespace.IsGlobalNamespace: true };

    // Of a function of the program's own that is one expression. What is found is kept for the end of the text.
    private string? BlankCopyOf(IdentifierNameSyntax name)
    {
        if (
            _model.GetSymbolInfo(name).Symbol is not IMethodSymbol { DeclaringSyntaxReferences: [var declared] }
            || declared.GetSyntax()
                is not MethodDeclarationSyntax { ExpressionBody.Expression: var body, Parent: CompilationUnitSyntax } function
        )
        {
            return null;
        }
        if (!_functions.TryGetValue(function, out var copy))
        {
            _functions[function] = null; // also while it is looked at: one that calls itself is left as it is
            copy = _functions[function] = CopyOf(function, [.. RewritesOf(body)]);
        }
        return copy;
    }

    private static string? CopyOf(MethodDeclarationSyntax function, ImmutableArray<TextRewrite> rewrites)
    {
        if (rewrites.IsEmpty)
        {
            return null;
        }
        var start = function.SpanStart;
        var from = function.SyntaxTree.GetMappedLineSpan(function.Span);
        var copy = TextRewrite.ApplyAll(
            function.ToString(),
            [
                new(new TextSpan(function.Identifier.Span.End - start, 0), Unread),
                .. rewrites.Select(r => r with { At = new TextSpan(r.At.Start - start, r.At.Length) }),
            ]
        );
        return $"#line {from.StartLinePosition.Line + 1} \"{from.Path}\"\n;{copy}";
    }
}
