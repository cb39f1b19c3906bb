using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>
/// A program that need not write out what nobody reads. A training that shows its tensors at every step takes more than half of its
/// time to write down their numbers. Where such a text only goes to the console, and a runner has said that nobody reads it, there
/// are blanks in place of the numbers. A tensor of many is written out, so that what prints too much still does.
/// </summary>
internal sealed class UnreadPrints
{
    private const string Unread = "__Unread";

    // A runner sets the field: Grader.Runner/ScriptSession. 24 characters are more than a number takes with its brackets.
    private const string Blanks = $$"""
        #line hidden
        static class {{Unread}}
        {
            public static bool IsSo;
            public static string Blanks(TorchSharp.torch.Tensor t) =>
                IsSo && t.numel() is <= 16 and var numbers ? "".PadLeft(24 * (int)numbers) : null;
        }
        """;

    private readonly SemanticModel _model;
    private readonly SyntaxNode _root;
    private readonly string _text;

    // Those whose text is only printed somewhere, with a copy of them that gives blanks; null for a copy that would say the same.
    private readonly Dictionary<MethodDeclarationSyntax, string?> _functions = [];

    private UnreadPrints(CSharpCompilation program)
    {
        _model = program.GetSemanticModel(program.SyntaxTrees[0]);
        _root = program.SyntaxTrees[0].GetRoot();
        _text = _root.ToFullString();
    }

    /// <param name="program">One without errors.</param>
    /// <returns>Its text that can do so, every line of it where it was; null where it prints no tensor again and again.</returns>
    public static string? ShortenIn(CSharpCompilation program) => new UnreadPrints(program).Shorten();

    private string? Shorten()
    {
        ImmutableArray<TextRewrite> rewrites =
        [
            .. _root
                .DescendantNodes()
                .OfType<InvocationExpressionSyntax>()
                .Where(IsRepeatedPrint)
                .SelectMany(p => RewritesOf(p.ArgumentList.Arguments[0].Expression)),
        ];
        return rewrites.IsEmpty || _text.Contains(Unread, StringComparison.Ordinal)
            ? null
            : string.Join('\n', [TextRewrite.ApplyAll(_text, rewrites), .. _functions.Values.OfType<string>(), Blanks]);
    }

    private bool IsRepeatedPrint(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count == 1
        && call.Ancestors().Any(IsRepeated)
        && _model.GetSymbolInfo(call).Symbol
            is IMethodSymbol
            {
                Name: "Write" or "WriteLine",
                Parameters: [{ Type.SpecialType: SpecialType.System_String }],
                ContainingType:
                { Name: "Console", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
            };

    private static bool IsRepeated(SyntaxNode around) =>
        around
            is ForStatementSyntax
                or CommonForEachStatementSyntax
                or WhileStatementSyntax
                or DoStatementSyntax
                or BaseMethodDeclarationSyntax
                or LocalFunctionStatementSyntax
                or AnonymousFunctionExpressionSyntax;

    // Only there where an expression's value is the text that goes on: nothing is decided by it.
    private IEnumerable<TextRewrite> RewritesOf(ExpressionSyntax text) =>
        text switch
        {
            ParenthesizedExpressionSyntax inner => RewritesOf(inner.Expression),
            ConditionalExpressionSyntax either => [.. RewritesOf(either.WhenTrue), .. RewritesOf(either.WhenFalse)],
            InterpolatedStringExpressionSyntax all => all
                .Contents.OfType<InterpolationSyntax>()
                .SelectMany(i => RewritesOf(i.Expression)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum =>
            [
                .. RewritesOf(sum.Left),
                .. RewritesOf(sum.Right),
            ],
            InvocationExpressionSyntax call when WrittenOutBy(call) is { } tensor =>
            [
                new(call.Span, $"({Unread}.Blanks({tensor}) ?? {call})"),
            ],
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } when GivesBlanks(name) =>
            [
                new(new TextSpan(name.Span.End, 0), Unread),
            ],
            _ => [],
        };

    // TorchSharp's ways to write out a tensor.
    private ExpressionSyntax? WrittenOutBy(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var written }
        && call.ArgumentList.Arguments.All(a => a.Expression is LiteralExpressionSyntax)
        && IsOfTorchSharp(call, "TensorExtensionMethods", "npstr", "jlstr", "cstr", "str")
        && WithoutDetach(written) is var tensor
        && MayBeReadTwice(tensor)
            ? tensor
            : null;

    private bool MayBeReadTwice(ExpressionSyntax tensor) =>
        _model.GetSymbolInfo(tensor).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol
        || (
            tensor is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }
            && IsOfTorchSharp(tensor, "Tensor", "grad")
            && MayBeReadTwice(owner)
        );

    // What is detached has the same numbers.
    private ExpressionSyntax WithoutDetach(ExpressionSyntax tensor) =>
        tensor is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var attached } } call
        && IsOfTorchSharp(call, "Tensor", "detach")
            ? WithoutDetach(attached)
            : tensor;

    private bool IsOfTorchSharp(ExpressionSyntax used, string type, params ReadOnlySpan<string> names) =>
        _model.GetSymbolInfo(used).Symbol is { ContainingType: { } declaring } member
        && names.Contains(member.Name)
        && declaring.Name == type
        && declaring.ContainingNamespace.Name == "TorchSharp";

    // A function of the program's own that is one expression.
    private bool GivesBlanks(IdentifierNameSyntax name)
    {
        if (
            _model.GetSymbolInfo(name).Symbol is not IMethodSymbol { DeclaringSyntaxReferences: [var declared] }
            || declared.GetSyntax()
                is not MethodDeclarationSyntax { ExpressionBody.Expression: var body, Parent: CompilationUnitSyntax } function
        )
        {
            return false;
        }
        if (!_functions.TryGetValue(function, out var copy))
        {
            _functions[function] = null; // also while it is looked at: one that calls itself is left as it is
            copy = _functions[function] = CopyOf(function, [.. RewritesOf(body)]);
        }
        return copy is not null;
    }

    private string? CopyOf(MethodDeclarationSyntax function, ImmutableArray<TextRewrite> rewrites)
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
        return $"#line {from.StartLinePosition.Line + 1} \"{from.Path}\"\n{copy}";
    }
}
