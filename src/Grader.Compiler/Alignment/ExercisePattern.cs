using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;

namespace Grader.Compiler.Alignment;

/// <summary>One place in the text that an exercise gives: a token, or a hole.</summary>
/// <param name="Given">The token; default for a hole.</param>
/// <param name="Hole">Which hole; null for a token.</param>
/// <param name="IsExpression">A hole whose answer is one expression.</param>
internal readonly record struct PatternPlace(Lexeme Given, int? Hole, bool IsExpression = false);

/// <summary>An exercise as students got it: its given tokens in order, and the holes between them.</summary>
internal sealed record ExercisePattern(ImmutableArray<PatternPlace> Places)
{
    public static ExercisePattern Of(ExerciseSource exercise)
    {
        var places = ImmutableArray.CreateBuilder<PatternPlace>();
        var hole = 0;
        foreach (var lexeme in Lexer.Read(exercise.Text).Lexemes)
        {
            while (hole < exercise.Holes.Length && exercise.Holes[hole].Answer.End <= lexeme.Span.Start)
            {
                places.Add(PlaceOfHole(exercise.Holes, hole++));
            }
            if (hole == exercise.Holes.Length || !exercise.Holes[hole].Answer.Contains(lexeme.Span))
            {
                places.Add(new(lexeme, null));
            }
        }
        while (hole < exercise.Holes.Length)
        {
            places.Add(PlaceOfHole(exercise.Holes, hole++));
        }
        return new(places.ToImmutable());
    }

    private static PatternPlace PlaceOfHole(ImmutableArray<HolePlace> holes, int hole) =>
        new(default, hole, !holes[hole].IsBlock);
}
