using System.Collections.Immutable;
using Grader.Compiler.Mutating;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Statements in another order, what is meant for one of them in another, and one of them twice.</summary>
internal static class StatementOrder
{
    /// <summary>A statement that comes before others that it belongs after.</summary>
    public static IEnumerable<Slip> FindEarly(ImmutableArray<StatementSyntax> statements, Scene scene) =>
        from late in Enumerable.Range(0, statements.Length)
        from early in Enumerable.Range(0, late)
        let moved = Spoken.CallOf(statements[late])
        let passed = statements[early..late].Select(Spoken.CallOf).Distinct().ToList()
        where moved is not null && passed is [{ } one] && one != moved && IsBefore(moved, one, scene)
        select new Slip(
            "early",
            [new(new(statements[early].SpanStart, 0), $"{statements[late]}\n"), new(statements[late].Span, "")],
            $"{moved}() comes before {passed[0]}(), and it belongs after it."
        );

    /// <summary>Two statements that do the same to different things: what is meant for one is in the other, or in both.</summary>
    public static IEnumerable<Slip> FindExchanged(ImmutableArray<StatementSyntax> statements, Scene scene) =>
        from one in statements
        from other in statements
        where one.SpanStart < other.SpanStart && SiblingStatements.AreAlike(one, other)
        let first = ArgumentsOf(one)
        let second = ArgumentsOf(other)
        let names = (First: Spoken.SubjectOf(one), Second: Spoken.SubjectOf(other))
        where first is not null && second is not null && names is { First: not null, Second: not null }
        from slip in new Slip[]
        {
            new(
                "exchanged",
                [new(first.Span, $"{second}"), new(second.Span, $"{first}")],
                $"{names.First} and {names.Second} have changed places: each gets what is meant for the other."
            ),
            new("borrowed", second.Span, $"{first}", $"{names.Second} gets what is meant for {names.First}."),
            new("borrowed", first.Span, $"{second}", $"{names.First} gets what is meant for {names.Second}."),
        }
        select slip;

    public static IEnumerable<Slip> FindRepeated(ImmutableArray<StatementSyntax> statements, Scene scene) =>
        from statement in statements
        let call = Spoken.CallOf(statement)
        where call is not null && scene.IsAdded(call)
        let whole = Spoken.SubjectOf(statement) is { } subject ? $"{subject}.{call}()" : $"{call}()"
        select new Slip("twice", new(statement.Span.End, 0), $"\n{statement}", OnceTooOften(whole));

    /// <param name="call">"loss.backward()".</param>
    public static string OnceTooOften(string call) =>
        $"{call} is called once too often"
        + (
            call.EndsWith("backward()", StringComparison.Ordinal)
                ? ": backward adds to what is there, each time that it runs."
                : "."
        );

    private static bool IsBefore(string moved, string passed, Scene scene) =>
        (scene.Student.PlaceOf(moved), scene.Student.PlaceOf(passed)) is var (m, p) && m >= 0 && p >= 0 && m < p;

    private static ArgumentListSyntax? ArgumentsOf(StatementSyntax statement) =>
        statement
            is ExpressionStatementSyntax
            {
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call
            }
            ? call.ArgumentList
            : null;
}
