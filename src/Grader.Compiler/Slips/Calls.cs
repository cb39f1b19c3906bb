using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>( ), new and the type of what is called.</summary>
internal static class Calls
{
    private static readonly string[] _types = ["float", "long", "int", "bool", "double"];

    public static ImmutableArray<SlipRule> Rules { get; } = [ItemOfType, NotCalled, CalledProperty, WithoutNew, NewFunction];

    private static IEnumerable<Mend> ItemOfType(ErrorSite site) =>
        from at in Enumerable.Range(0, site.Tokens.Length)
        let token = site.Tokens[at]
        where token.Text == "item" && !HasType(site, at)
        let isCalled = at + 1 < site.Tokens.Length && site.Tokens[at + 1].IsKind(SyntaxKind.OpenParenToken)
        from type in _types
        select Mend.Insert(
            token.Span.End,
            isCalled ? $"<{type}>" : $"<{type}>()",
            $"Write `item<{type}>()`: C# must be told of which type the number is."
        );

    private static bool HasType(ErrorSite site, int at) =>
        at + 3 < site.Tokens.Length
        && site.Tokens[at + 1].IsKind(SyntaxKind.LessThanToken)
        && site.Tokens[at + 3].IsKind(SyntaxKind.GreaterThanToken);

    // loss.mean
    private static IEnumerable<Mend> NotCalled(ErrorSite site) =>
        site
            .Root.DescendantNodes(site.Line)
            .OfType<SimpleNameSyntax>()
            .Where(n => site.Line.Contains(n.Span) && !IsCalled(n) && !site.Model.GetMemberGroup(n).IsEmpty)
            .Select(n =>
                Mend.Insert(
                    n.Span.End,
                    "()",
                    $"Write `{n.Identifier.Text}()`: a function is called by `(` and `)`, also where nothing stands between them."
                )
            );

    private static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax
        || (
            name.Parent is MemberAccessExpressionSyntax access
            && (access.Name != name || access.Parent is InvocationExpressionSyntax)
        );

    // m.grad()
    private static IEnumerable<Mend> CalledProperty(ErrorSite site)
    {
        for (var at = 0; at + 2 < site.Tokens.Length && site.Id is "CS1955" or "CS0149"; at++)
        {
            if (
                site.Tokens[at].Span.IntersectsWith(site.At)
                && site.Tokens[at + 1].IsKind(SyntaxKind.OpenParenToken)
                && site.Tokens[at + 2].IsKind(SyntaxKind.CloseParenToken)
            )
            {
                yield return Mend.Replace(
                    TextSpan.FromBounds(site.Tokens[at + 1].SpanStart, site.Tokens[at + 2].Span.End),
                    "",
                    $"Write `{site.Tokens[at].Text}` without `()`: it is a value, and no function."
                );
            }
        }
    }

    private static IEnumerable<Mend> WithoutNew(ErrorSite site)
    {
        if (site.Id is not ("CS1955" or "CS0119" or "CS0118" or "CS1525" or "CS1002" or "CS0443" or "CS0103" or "CS0246"))
        {
            yield break;
        }
        for (var at = 0; at + 1 < site.Tokens.Length; at++)
        {
            var isType =
                site.Tokens[at].IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(site.Tokens[at].Kind());
            var isPart =
                at > 0 && site.Tokens[at - 1].Kind() is SyntaxKind.DotToken or SyntaxKind.NewKeyword or SyntaxKind.LessThanToken;
            if (
                isType
                && !isPart
                && site.Tokens[at + 1].Kind()
                    is SyntaxKind.LessThanToken
                        or SyntaxKind.OpenParenToken
                        or SyntaxKind.OpenBracketToken
            )
            {
                yield return Mend.Insert(
                    site.Tokens[at].SpanStart,
                    "new ",
                    $"Write `new` in front of `{site.Tokens[at].Text}`: it makes an object of this type."
                );
            }
        }
    }

    private static IEnumerable<Mend> NewFunction(ErrorSite site) =>
        from at in Enumerable.Range(0, Math.Max(0, site.Tokens.Length - 1))
        where site.Tokens[at].IsKind(SyntaxKind.NewKeyword) && site.Tokens[at + 1].IsKind(SyntaxKind.IdentifierToken)
        let name = site.Tokens[at + 1].Text
        from function in name == "Tensor" ? ["tensor"] : new[] { name }
        select Mend.Replace(
            TextSpan.FromBounds(site.Tokens[at].SpanStart, site.Tokens[at + 1].Span.End),
            function,
            $"Write `{function}` for `new {name}`: a function makes the value, without `new`."
        );
}
