using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Alignment;

/// <summary>
/// Answers that stand elsewhere: an alignment goes from the first line to the last, so that a short statement which a student
/// moved is gone in one place and added in another. The answer that it took along is found by the given text in front of it.
/// </summary>
internal static class MovedAnswers
{
    /// <returns>The layout, in which each such hole has its answer and is part of no segment.</returns>
    public static SubmissionLayout FindIn(SubmissionLayout layout, ExercisePattern pattern, ImmutableArray<Lexeme> student)
    {
        var kept = layout.Steps.Where(s => s.Kind == StepKind.Same).Select(s => s.Place).ToHashSet();
        var added = layout
            .Steps.Where(s => s.Kind == StepKind.Added)
            .SelectMany(s => Enumerable.Range(s.Lexeme, s.Length))
            .ToHashSet();
        foreach (var (place, given) in pattern.Places.Index())
        {
            if (
                given.Hole is { } hole
                && layout.Answers[hole] is var (from, to)
                && from == to
                && StatementBefore(pattern, place) is { } start
                && !Enumerable.Range(start, place - start).Any(kept.Contains)
                && FindAnswer([.. pattern.Places[start..place].Select(p => p.Given.Text)], student, added) is { } answer
            )
            {
                layout = layout with
                {
                    Answers = layout.Answers.SetItem(hole, answer),
                    Segments = [.. layout.Segments.Select(s => s with { Holes = s.Holes.Remove(hole) })],
                };
            }
        }
        return layout;
    }

    // float lr = HOLE: from float on. Null where no name is given a value, by which the statement would be known again.
    private static int? StatementBefore(ExercisePattern pattern, int hole)
    {
        var places = pattern.Places;
        if (
            hole < 2
            || !places[hole].IsExpression
            || places[hole - 1].Given.Kind != SyntaxKind.EqualsToken
            || places[hole - 2] is not { Hole: null, Given.IsName: true }
        )
        {
            return null;
        }
        var start = hole - 2;
        while (start > 0 && places[start - 1] is { Hole: null, Given.Text: not (";" or "{" or "}") })
        {
            start--;
        }
        return start;
    }

    // Where it stands once. Twice, and nobody can tell which is meant.
    private static (int From, int To)? FindAnswer(
        ImmutableArray<string> before,
        ImmutableArray<Lexeme> student,
        HashSet<int> added
    )
    {
        var found = Enumerable
            .Range(0, Math.Max(0, student.Length - before.Length))
            .Where(at => before.Index().All(b => student[at + b.Index].Text == b.Item && added.Contains(at + b.Index)))
            .Take(2)
            .ToList();
        if (found is not [var only])
        {
            return null;
        }
        var (from, to, depth) = (only + before.Length, only + before.Length, 0);
        while (to < student.Length && added.Contains(to) && (depth > 0 || student[to].Text != ";"))
        {
            depth +=
                student[to].Text is "(" or "[" or "{" ? 1
                : student[to].Text is ")" or "]" or "}" ? -1
                : 0;
            to++;
        }
        return to > from && to < student.Length && student[to].Text == ";" ? (from, to) : null;
    }
}
