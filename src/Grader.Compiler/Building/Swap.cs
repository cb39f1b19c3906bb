using System.Collections.Immutable;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>A piece of an exercise's file, and what takes its place.</summary>
/// <param name="Given">What is replaced.</param>
/// <param name="At">Where <paramref name="Instead"/> stands in the submission; null where it is not the student's.</param>
/// <param name="Segment">The segment of the submission that it is, where it is one.</param>
internal sealed record Swap(TextSpan Given, string Instead, LinePosition? At, Segment? Segment)
{
    /// <summary>The student's answer to one hole, and whatever else of the submission it cannot do without.</summary>
    /// <param name="widely">With what the student added of names that are given too, like another function of the same name.</param>
    public static ImmutableArray<Swap> For(int hole, ExerciseSource exercise, Submission submission, bool widely = false)
    {
        var pattern = Pattern.Of(exercise);
        return submission.Layout.Segments.FirstOrDefault(s => s.Holes.SequenceEqual([hole])) is { } own
            ? [.. Needed(own, exercise, submission, widely).Select(s => Whole(s, pattern, exercise, submission))]
            : [AnswerOnly(exercise, submission, hole)];
    }

    /// <summary>What the student's imports name, wherever they stand: behind the exercise's own.</summary>
    public static IEnumerable<Swap> Imported(ExerciseSource exercise, Submission submission) => submission.Bound.IsEmpty ? [] :
    [
        new(
            new(EndOfUsings(exercise), 0),
            string.Concat(submission.Bound.Select(i => $"\n{i.Text}")),
            default(LinePosition), // no error is in any of them
            null),
    ];

    private static int EndOfUsings(ExerciseSource exercise)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(exercise.Text, Script.ParseOptions).GetRoot();
        return root.Usings is [.., var last] ? last.Span.End : root.GetFirstToken().SpanStart;
    }

    // The segment itself, and every segment that introduces a name used by one of these.
    private static HashSet<Segment> Needed(Segment own, ExerciseSource exercise, Submission submission, bool widely)
    {
        var pieces = submission.Layout.Segments.Where(s => s.FromLexeme < s.ToLexeme && !IsInString(s, submission)).ToList();
        var introduced = pieces
            .SelectMany(s => Names.Declarations(submission.Root).Where(t => submission.SpanOf(s).Contains(t.Span))
                .Select(t => (Name: t, Segment: s)))
            .Where(d => !exercise.Names.Contains(d.Name.Text) || (widely && IsAddedBeside(d.Segment, submission)))
            .ToLookup(d => d.Name.Text);
        var needed = new HashSet<Segment> { own };
        var todo = new Stack<Segment>(needed);
        while (todo.TryPop(out var segment))
        {
            // Behind a dot, nothing is meant that stands by itself but a function that extends what is before the dot.
            var providers =
                from at in Enumerable.Range(segment.FromLexeme, segment.ToLexeme - segment.FromLexeme)
                where submission.Lexemes[at].IsName
                from declared in introduced[submission.Lexemes[at].Text]
                where at == 0 || !submission.Lexemes[at - 1].IsBeforeMember || IsExtension(declared.Name)
                select declared.Segment;
            foreach (var provider in providers.Where(needed.Add))
            {
                todo.Push(provider);
            }
        }
        return needed;
    }

    private static bool IsExtension(SyntaxToken name) =>
        name.Parent is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    // Whole declarations between given ones. What stands in the place of given text, or within it, would change what neighbours do.
    private static bool IsAddedBeside(Segment segment, Submission submission) => segment.Holes.IsEmpty && segment.FromPlace == segment.ToPlace
        && Slides(segment, submission.Lexemes).Any(lexemes => AreMembers(lexemes, submission));

    // Of a b a b the first or the second half may have been added, or the middle.
    private static IEnumerable<ImmutableArray<Lexeme>> Slides(Segment segment, ImmutableArray<Lexeme> all)
    {
        var (from, to) = (segment.FromLexeme, segment.ToLexeme);
        while (from > 0 && all[from - 1].Text == all[to - 1].Text)
        {
            (from, to) = (from - 1, to - 1);
        }
        yield return all[from..to];
        while (to < all.Length && all[from].Text == all[to].Text)
        {
            (from, to) = (from + 1, to + 1);
            yield return all[from..to];
        }
    }

    private static bool AreMembers(ImmutableArray<Lexeme> lexemes, Submission submission)
    {
        var span = TextSpan.FromBounds(lexemes[0].Span.Start, lexemes[^1].Span.End);
        var members = ((CompilationUnitSyntax)submission.Root).Members.Where(m => span.Contains(m.Span)).ToList();
        return lexemes.All(l => members.Exists(m => m.Span.Contains(l.Span)));
    }

    // Where the given text of an interpolated string was changed: no line directive can stand there.
    private static bool IsInString(Segment segment, Submission submission) =>
        submission.Lexemes[segment.FromLexeme].InString || (segment.ToLexeme < submission.Lexemes.Length && submission.Lexemes[segment.ToLexeme].InString);

    private static Swap Whole(Segment segment, Pattern pattern, ExerciseSource exercise, Submission submission) => Of(
        submission.SpanOf(segment),
        submission,
        TextSpan.FromBounds(
            segment.FromPlace == 0 ? 0 : pattern.Places[segment.FromPlace - 1].Given.Span.End,
            segment.ToPlace == pattern.Places.Length ? exercise.Text.Length : pattern.Places[segment.ToPlace].Given.Span.Start),
        segment);

    private static Swap AnswerOnly(ExerciseSource exercise, Submission submission, int hole)
    {
        var (from, to) = submission.Layout.Answers[hole];
        return Of(TextSpan.FromBounds(submission.Lexemes[from].Span.Start, submission.Lexemes[to - 1].Span.End), submission, exercise.Holes[hole].Answer, null);
    }

    private static Swap Of(TextSpan piece, Submission submission, TextSpan given, Segment? segment) =>
        new(given, submission.Text.ToString(piece), submission.Text.Lines.GetLinePosition(piece.Start), segment);
}
