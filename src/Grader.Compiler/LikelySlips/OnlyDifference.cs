using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>
/// What a wrong answer has in one place other than an answer that is right: with that changed it would be right, so that is the
/// mistake, whatever it does.
/// </summary>
/// <param name="Words">Sentences. They give away no code of the reference's but names.</param>
/// <param name="SaysWhat">They say what is done there; else only where.</param>
internal sealed record OnlyDifference(string Words, bool SaysWhat)
{
    /// <summary>Null where there is none, or more than one: then one of them may do no harm.</summary>
    public static OnlyDifference? Find(Piece right, Piece own) =>
        PieceDifference.Between(right, own) switch
        {
            [{ Right: { } meant, Own: { } done } only] when IsOfAll(only) => WordsFor(only) is { SaysWhat: true } words ? words
            : SubjectWords.ForOtherDeed(meant, done) is { } deed ? new(deed, SaysWhat: false)
            : null,
            [{ Right: null, Own.Node: StatementSyntax again }] when RepeatedIn(again, right) is { } call => new(
                StatementOrder.OnceTooOften(call),
                SaysWhat: true
            ),
            [var only] => WordsFor(only),
            [var one, var other] when one.IsExchangedWith(other) && NameOf(one.Own) is { } first => new(
                $"{first} and {NameOf(other.Own)} have changed places.",
                SaysWhat: true
            ),
            { Length: > 1 } several when PieceDifference.AreOneForMany(several) => ForNames(several),
            { Length: > 1 } several when AreAlike(several) => Joined(several) is { } all
            && (all.SaysWhat || !several.Any(IsOfAll))
                ? all
                : null,
            _ => null,
        };

    // "loss.backward()", where a backward is to be called, but not so often.
    private static string? RepeatedIn(StatementSyntax again, Piece right) =>
        Spoken.CallOf(again) is { } call && right.Node.DescendantTokens().Any(t => t.Text == call)
            ? Spoken.SubjectOf(again) is { } subject
                ? $"{subject}.{call}()"
                : $"{call}()"
            : null;

    // Whoever is told that all is wrong is told nothing, but where a part of it is right.
    private static bool IsOfAll(PieceDifference difference) => difference is { Right: not null, Own: { } own } && IsAll(own);

    /// <summary>It is all that an answer gives, or does in one statement.</summary>
    public static bool IsAll(Piece own) =>
        own.Node.Parent
            is ReturnStatementSyntax
                or EqualsValueClauseSyntax
                or ExpressionStatementSyntax { SemicolonToken.IsMissing: true }
                or GlobalStatementSyntax
                or CompilationUnitSyntax;

    // The same is done to different things in statements that are alike.
    private static bool AreAlike(ImmutableArray<PieceDifference> several) =>
        several.Select(d => (d.Right?.Node.RawKind, d.Own?.Node.RawKind)).Distinct().Count() == 1
        && several.Select(StatementOf).Distinct().Count() == several.Length
        && several.Select(PlaceIn).Distinct().Count() == 1;

    // How many tokens of its statement stand in front of it.
    private static int PlaceIn(PieceDifference difference) =>
        difference.Own?.Node is { } own && own.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            ? statement.DescendantTokens().TakeWhile(t => t.SpanStart < own.SpanStart).Count()
            : 0;

    private static OnlyDifference? ForNames(ImmutableArray<PieceDifference> several) =>
        (CodeInWords.OnOneLine(several[0].Own!.Node), several.Select(d => NameOf(d.Right)!).Distinct().ToList()) switch
        {
            (null, _) => null,
            (var shown, [var name]) => new($"{shown} stands where {name} belongs.", SaysWhat: true),
            (var shown, var names) => new($"{shown} stands where {Spoken.ListOf(names)} belong.", SaysWhat: true),
        };

    private static object StatementOf(PieceDifference difference) =>
        (difference.Own ?? difference.Around)?.Node.FirstAncestorOrSelf<StatementSyntax>() ?? (object)difference;

    private static OnlyDifference? Joined(ImmutableArray<PieceDifference> several)
    {
        var all = several.Select(WordsFor).OfType<OnlyDifference>().DistinctBy(w => w.Words).ToList();
        var codes = several.Select(d => d.Own is { } own ? CodeInWords.OnOneLine(own.Node) : null).Distinct().ToList();
        return several.Any(d => WordsFor(d) is null) ? null
            : all.Count == 1 ? all[0]
            : codes.Contains(null) ? null
            : several[0].Right is null ? new($"{Spoken.ListOf(codes!)} do not belong there.", SaysWhat: true)
            : all.TrueForAll(w => w.SaysWhat) ? new(string.Join(' ', all.Select(w => w.Words)), SaysWhat: true)
            : new($"What is wrong are {Spoken.ListOf(codes!)}: the rest is as it should be.", SaysWhat: false);
    }

    private static OnlyDifference? WordsFor(PieceDifference difference) =>
        difference switch
        {
            { Own: null, Right.Node: ArgumentSyntax { NameColon.Name: var name }, Around.Node.Parent: { } call } => new(
                CodeInWords.OnOneLine(call) is { } shown ? $"{name} is not given in {shown}." : $"{name} is not given.",
                SaysWhat: true
            ),
            { Own: null } => null, // a statement too few is another slip's
            { Right: null, Own.Node: LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax } => null,
            { Right: null, Own.Node: var added } => CodeInWords.OnOneLine(added) is { } shown
                ? new($"{shown} does not belong there.", SaysWhat: true)
                : null,
            { Own: { } own, Right: { } right } => own.Surrounds(right) && SurroundingWords.For(right, own) is { } more
                ? new(more, SaysWhat: true)
                : WordsForOther(right, own),
        };

    private static OnlyDifference? WordsForOther(Piece right, Piece own) =>
        CodeInWords.OnOneLine(own.Node) is not { } shown ? null
        : own.Node.IsKind(SyntaxKind.NumericLiteralExpression)
            ? NumberWords.For(shown, right.Node.ToString()) is { } number ? new(number, SaysWhat: true)
                : null
        : SubjectWords.For(right, own) is { } deed ? new(deed, SaysWhat: true)
        : NameOf(own) is not null && NameOf(right) is { } name ? new($"{shown} stands where {name} belongs.", SaysWhat: true)
        : right.Surrounds(own) ? new($"{shown} is not all that belongs there.", SaysWhat: false)
        : new($"What is wrong is {shown}: the rest is as it should be.", SaysWhat: false);

    private static string? NameOf(Piece? piece) => piece is { IsName: true } ? CodeInWords.OnOneLine(piece.Node) : null;
}
