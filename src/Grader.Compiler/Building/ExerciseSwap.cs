using System.Collections.Immutable;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>A piece of an exercise's file, and what takes its place.</summary>
/// <param name="Given">What is replaced.</param>
/// <param name="At">Where <paramref name="Instead"/> stands in the submission; null where it is not the student's.</param>
/// <param name="Segment">The segment of the submission that it is, where it is one.</param>
internal sealed record ExerciseSwap(TextSpan Given, string Instead, LinePosition? At, Segment? Segment)
{
    /// <summary>The student's answer to one hole, and whatever else of the submission it cannot do without.</summary>
    /// <param name="widely">With what the student added of names that are given too, like another function of the same
    /// name.</param>
    /// <returns>With them comes what could not be taken along: <see cref="TakenAlong.Entangled"/>.</returns>
    public static (ImmutableArray<ExerciseSwap> Swaps, SyntaxNode? Entangled) ForAnswer(
        int hole,
        ExerciseSource exercise,
        Submission submission,
        bool widely = false
    )
    {
        var pattern = ExercisePattern.Of(exercise);
        if (submission.Layout.Segments.FirstOrDefault(s => s.Holes.SequenceEqual([hole])) is not { } own)
        {
            return ([AnswerOnly(exercise, submission, hole)], null);
        }
        var pieces = submission.Layout.Segments.Where(s => s.FromLexeme < s.ToLexeme && !IsInString(s, submission)).ToList();
        var along = TakenAlong.FindFor(
            own,
            [.. pieces.Where(s => s != own)],
            IntroducedNames(pieces, exercise, submission, widely),
            exercise,
            submission
        );
        var tree = exercise.Root;
        return (
            [
                .. along
                    .WholeAnswers.Prepend(own)
                    .Select(s => FromSubmission(submission.SpanOf(s), submission, GivenOf(s, pattern, exercise), s)),
                .. along
                    .Pieces.GroupBy(p => p.Segment)
                    .SelectMany(g => BesideGiven(g.Key, [.. g], pattern, tree, exercise, submission)),
            ],
            along.Entangled
        );
    }

    /// <summary>What the student's imports name, wherever they stand: behind the exercise's own.</summary>
    public static IEnumerable<ExerciseSwap> ForImports(ExerciseSource exercise, Submission submission) =>
        submission.BoundImports.IsEmpty
            ? []
            :
            [
                new(
                    new(EndOfUsings(exercise), 0),
                    string.Concat(submission.BoundImports.Select(i => $"\n{i.Text}")),
                    default(LinePosition), // no error is in any of them
                    null
                ),
            ];

    private static int EndOfUsings(ExerciseSource exercise)
    {
        var root = exercise.Root;
        return root.Usings is [.., var last] ? last.Span.End : root.GetFirstToken().SpanStart;
    }

    // What another answer calls like a library's type that the exercise uses, a class torch, is not what this answer means by it.
    private static HashSet<string> IntroducedNames(
        List<Segment> pieces,
        ExerciseSource exercise,
        Submission submission,
        bool widely
    )
    {
        var library = SyntaxNames.UsedAsTypes(exercise.Root).ToHashSet();
        var declared = SyntaxNames.DeclaringTokens(submission.Root).ToList();
        return
        [
            .. pieces
                .SelectMany(s => declared.Where(t => submission.SpanOf(s).Contains(t.Span)).Select(t => (t.Text, Segment: s)))
                .Where(d =>
                    exercise.Names.Contains(d.Text)
                        ? widely && IsAddedBeside(d.Segment, submission)
                        : widely || !library.Contains(d.Text)
                )
                .Select(d => d.Text),
        ];
    }

    // Behind the given code that the segment stands for, which stays: another answer there is the reference's. Only where the
    // student's pieces have autograd go through a graph, which it does once, they stand in its place.
    private static IEnumerable<ExerciseSwap> BesideGiven(
        Segment segment,
        ImmutableArray<TakenAlong.Piece> pieces,
        ExercisePattern pattern,
        SyntaxNode tree,
        ExerciseSource exercise,
        Submission submission
    )
    {
        var given = GivenOf(segment, pattern, exercise);
        var replaces = pieces.Any(p => CallsGrad(p.Node)) && segment.Holes.All(h => exercise.Holes[h].IsBlock);
        if (replaces)
        {
            yield return new(given, "", null, segment);
        }
        foreach (var (piece, _, place) in pieces)
        {
            var last =
                segment.FromPlace < segment.ToPlace
                    ? tree.FindToken(given.End).GetPreviousToken()
                    : LastTokenBefore(place, pattern, tree, exercise);
            yield return FromSubmission(
                TextSpan.FromBounds(piece.GetFirstToken().GetPreviousToken().Span.End, piece.Span.End),
                submission,
                new(replaces ? given.End : EndOfStatement(last), 0),
                segment
            );
        }
    }

    private static SyntaxToken LastTokenBefore(int place, ExercisePattern pattern, SyntaxNode tree, ExerciseSource exercise)
    {
        if (place == 0)
        {
            return default;
        }
        var before = pattern.Places[place - 1];
        return tree.FindToken(before.Hole is { } hole ? exercise.Holes[hole].Answer.End - 1 : before.Given.Span.Start);
    }

    private static bool CallsGrad(SyntaxNode piece) =>
        piece is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax)
        && piece
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Any(c => c.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "grad" });

    private static int EndOfStatement(SyntaxToken last) =>
        last.Text is ";" or "{" or "}"
            ? last.Span.End
            : last.Parent?.AncestorsAndSelf()
                .FirstOrDefault(n => n is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax)
                ?.Span.End
                ?? last.Span.End;

    // Whole declarations between given ones. What stands in the place of given text, or within it, would change what neighbours
    // do.
    private static bool IsAddedBeside(Segment segment, Submission submission) =>
        segment.Holes.IsEmpty
        && segment.FromPlace == segment.ToPlace
        && PossibleRanges(segment, submission.Lexemes)
            .Any(range => AreMembers(submission.Lexemes[range.From..range.To], submission));

    /// <summary>Where a segment may as well begin and end: of a b a b the first or the second half may have been added, or the
    /// middle.</summary>
    public static IEnumerable<(int From, int To)> PossibleRanges(Segment segment, ImmutableArray<Lexeme> all)
    {
        var (from, to) = (segment.FromLexeme, segment.ToLexeme);
        while (from > 0 && all[from - 1].Text == all[to - 1].Text)
        {
            (from, to) = (from - 1, to - 1);
        }
        yield return (from, to);
        while (to < all.Length && all[from].Text == all[to].Text)
        {
            (from, to) = (from + 1, to + 1);
            yield return (from, to);
        }
    }

    private static bool AreMembers(ImmutableArray<Lexeme> lexemes, Submission submission)
    {
        var span = TextSpan.FromBounds(lexemes[0].Span.Start, lexemes[^1].Span.End);
        var members = submission.Root.Members.Where(m => span.Contains(m.Span)).ToList();
        return lexemes.All(l => members.Exists(m => m.Span.Contains(l.Span)));
    }

    // Where the given text of an interpolated string was changed: no line directive can stand there.
    private static bool IsInString(Segment segment, Submission submission) =>
        submission.Lexemes[segment.FromLexeme].InString
        || (segment.ToLexeme < submission.Lexemes.Length && submission.Lexemes[segment.ToLexeme].InString);

    private static TextSpan GivenOf(Segment segment, ExercisePattern pattern, ExerciseSource exercise) =>
        TextSpan.FromBounds(
            segment.FromPlace == 0 ? 0 : pattern.Places[segment.FromPlace - 1].Given.Span.End,
            segment.ToPlace == pattern.Places.Length ? exercise.Text.Length : pattern.Places[segment.ToPlace].Given.Span.Start
        );

    private static ExerciseSwap AnswerOnly(ExerciseSource exercise, Submission submission, int hole)
    {
        var (from, to) = submission.Layout.Answers[hole];
        return FromSubmission(
            TextSpan.FromBounds(submission.Lexemes[from].Span.Start, submission.Lexemes[to - 1].Span.End),
            submission,
            exercise.Holes[hole].Answer,
            null
        );
    }

    private static ExerciseSwap FromSubmission(TextSpan piece, Submission submission, TextSpan given, Segment? segment) =>
        new(given, submission.Text.ToString(piece), submission.Text.Lines.GetLinePosition(piece.Start), segment);
}
