using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>Has a probe note what it calls functions of the exercise's with: <c>f(a)</c> becomes
/// <c>__inputs.Answered("f({0})", f(__inputs.Asked(a)))</c>, which is the same value.</summary>
/// <remarks>What is written out stands in the text; what is drawn is noted as it is then. Nothing is noted of a probe whose
/// arguments hang on what a student's program holds: in the reference they would be other ones.</remarks>
internal sealed partial class NotedCalls
{
    private readonly ProbeFacts _facts;
    private readonly HashSet<string> _locals;
    private readonly bool _usesVariables;

    private NotedCalls(ExpressionSyntax probe, ProbeFacts facts)
    {
        _facts = facts;
        _locals = [.. SyntaxNames.DeclaringTokens(probe).Select(t => t.Text), "Random", "RandomBetween"];
        _usesVariables = facts.NamesUsedBy(probe).Any(facts.IsVariable);
    }

    /// <param name="items">Parts of the probe: what the items of its list come of.</param>
    /// <returns>Null where one of them is no such call.</returns>
    public static ExpressionSyntax? Rewrite(ExpressionSyntax probe, ImmutableArray<ExpressionSyntax> items, ProbeFacts facts)
    {
        var noted = new NotedCalls(probe, facts);
        var calls = items.SelectMany(item => noted.CallsIn(item)).ToDictionary(c => c.Call, c => c.Noting);
        return calls.Values.All(noting => noting is not null)
            ? probe.ReplaceNodes(calls.Keys, (call, _) => calls[call]!.WithTriviaFrom(call))
            : null;
    }

    // One that is asked, whatever the condition; a null where it is anything else.
    private IEnumerable<(ExpressionSyntax Call, ExpressionSyntax? Noting)> CallsIn(ExpressionSyntax item) =>
        item switch
        {
            ParenthesizedExpressionSyntax inner => CallsIn(inner.Expression),
            ConditionalExpressionSyntax either => CallsIn(either.WhenTrue).Concat(CallsIn(either.WhenFalse)),
            _ => [BaseCallOf(item) is { } call ? (call, Note(call, item)) : (item, null)],
        };

    // f(x) of f(x).detach().squeeze()
    private InvocationExpressionSyntax? BaseCallOf(ExpressionSyntax item) =>
        item switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } call
                when _facts.IsFunction(name.Identifier.Text) => call,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax of, ArgumentList.Arguments: [] } => BaseCallOf(
                of.Expression
            ),
            MemberAccessExpressionSyntax of => BaseCallOf(of.Expression),
            _ => null,
        };

    private ExpressionSyntax? Note(InvocationExpressionSyntax call, ExpressionSyntax item)
    {
        var noted = 0;
        var arguments = call.ArgumentList.Arguments.Select(a => NoteArgument(a, ref noted)).ToList();
        if (arguments.Exists(a => a is null) || noted > ObservationBounds.CallArguments)
        {
            return null;
        }
        var behind = OnOneLine(item.ToString()[(call.Span.End - item.SpanStart)..]);
        var text =
            $"{call.Expression}({string.Join(", ", arguments.Select(a => a!.Value.Text))}){SameValue().Replace(behind, "")}";
        return text.Length > ObservationBounds.CallLength
            ? null
            : SyntaxFactory.ParseExpression(
                $"{ProbeInputRewriter.Parameter}.Answered({SymbolDisplay.FormatLiteral(text, quote: true)}, "
                    + $"{call.Expression}({string.Join(", ", arguments.Select(a => a!.Value.Code))}))"
            );
    }

    private (string Text, string Code)? NoteArgument(ArgumentSyntax argument, ref int noted)
    {
        var (value, code) = (argument.Expression, argument.ToString());
        var names = ProbeFacts.FreeNamesIn(value).ToList();
        var callsMore = names.Exists(n => !_locals.Contains(n) && (_facts.IsFunction(n) || _facts.IsHelper(n)));
        if (callsMore || !argument.RefKindKeyword.IsKind(SyntaxKind.None))
        {
            return null;
        }
        if (!names.Exists(_locals.Contains))
        {
            return IsPath(value) || !names.Exists(_facts.IsVariable) ? (OnOneLine(code), code) : null;
        }
        var name = argument.NameColon?.ToString() ?? "";
        return !_usesVariables && HasTypeOfItsOwn(value)
            ? ($"{name}{{{noted++}}}", $"{name}{ProbeInputRewriter.Parameter}.Asked({value})")
            : null;
    }

    // m or m.grad: a student knows what that is.
    private static bool IsPath(ExpressionSyntax value) =>
        value is IdentifierNameSyntax || (value is MemberAccessExpressionSyntax of && IsPath(of.Expression));

    // What would be read otherwise where no parameter says how, is left as it is.
    private static bool HasTypeOfItsOwn(ExpressionSyntax value) =>
        value
            is IdentifierNameSyntax
                or MemberAccessExpressionSyntax
                or InvocationExpressionSyntax
                or ElementAccessExpressionSyntax
                or BinaryExpressionSyntax
                or PrefixUnaryExpressionSyntax
                or CastExpressionSyntax
                or ParenthesizedExpressionSyntax;

    private static string OnOneLine(string code) => WhiteSpace().Replace(code.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\s*\.\s*(detach|squeeze|clone|item<\w+>)\(\)")]
    private static partial Regex SameValue();
}
