using Grader.Compiler.Mutating;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>A call is left out, is one too many, is another one, or comes too early.</summary>
internal static class CallSlips
{
    public static IEnumerable<Slip> FindMissingAt(SyntaxNode node, Scene scene) =>
        node is InvocationExpressionSyntax call && SyntaxNames.Called(call)?.Text is { } name && scene.IsMissing(name)
            ? DroppedCalls
                .SlipsAt(call, scene.Model)
                .Select(c => c.NewText ?? "")
                .Concat(call.ArgumentList.Arguments.Select(a => a.Expression.ToString()).Where(a => scene.Suits(a, call)))
                .Distinct()
                .Select(inner => new Slip(
                    $"{name} {inner}",
                    call.Span,
                    inner,
                    $"{Spoken.AsSentence(Spoken.DeedOf(call))} is left out."
                ))
            : [];

    public static IEnumerable<Slip> FindOtherAt(SyntaxNode node, Scene scene)
    {
        if (node is not InvocationExpressionSyntax call || SyntaxNames.Called(call) is not { } name)
        {
            yield break;
        }
        foreach (var other in scene.Student.Called.Where(c => c != name.Text && scene.IsAdded(c)))
        {
            var before = call.ToString()[..(name.SpanStart - call.SpanStart)];
            var words = $"{other}() is called where {name.Text}() belongs.";
            if (scene.Suits($"{before}{other}{call.ArgumentList}", call))
            {
                yield return new($"{name.Text} {other}", name.Span, other, words);
            }
            if (call.ArgumentList.Arguments.Count > 0 && before.Length > 0 && scene.Suits($"{before}{other}()", call))
            {
                yield return new($"{name.Text} {other}()", call.Span, $"{before}{other}()", words);
            }
        }
    }

    public static IEnumerable<Slip> FindAddedAt(SyntaxNode node, Scene scene) =>
        node is not ExpressionSyntax value || !scene.IsTensor(value) || !(NameSlips.IsValue(node) || scene.IsWhole(node))
            ? []
            : from added in scene.Student.Called
            where scene.IsAdded(added) && scene.Suits($"({value}).{added}()", value)
            let what = scene.IsWhole(node) ? "what comes out" : Spoken.NameOf(node) ?? "it"
            select new Slip(added, value.Span, $"({value}).{added}()", AddedCall.WordsFor(added, what));

    /// <summary>The mean of the square is the square of the mean: of two calls in a row the second comes first.</summary>
    public static IEnumerable<Slip> FindTooEarlyAt(SyntaxNode node, Scene scene)
    {
        if (
            node
                is not InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax first } member
                } last
            || !scene.Student.Has(member.Name.Identifier.Text)
        )
        {
            yield break;
        }
        var (deed, call) = (Spoken.DeedOf(last), $".{member.Name}{last.ArgumentList}");
        if (first.Expression is MemberAccessExpressionSyntax inner && IsBefore(member.Name, inner.Name, scene))
        {
            yield return new(
                "early",
                last.Span,
                $"{inner.Expression}{call}.{inner.Name}{first.ArgumentList}",
                $"{Spoken.AsSentence(deed)} is taken before {Spoken.DeedOf(first)}, and it belongs after it."
            );
        }
        if (first.Expression is IdentifierNameSyntax function)
        {
            var arguments = first.ArgumentList.Arguments.Select(a => $"({a.Expression}){call}");
            yield return new(
                "inside",
                last.Span,
                $"{function}({string.Join(", ", arguments)})",
                $"{Spoken.AsSentence(deed)} is taken of what goes into {function}(), and it is to be taken of what comes out."
            );
        }
    }

    private static bool IsBefore(SimpleNameSyntax last, SimpleNameSyntax first, Scene scene) =>
        scene.Student.PlaceOf(first.Identifier.Text) is var place
        && (place < 0 || scene.Student.PlaceOf(last.Identifier.Text) < place);
}
