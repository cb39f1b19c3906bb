using System.Collections.Immutable;
using Grader.Compiler.Exercises;

namespace Grader.Compiler.Alignment;

/// <summary>One place in the text that an exercise gives: a token, or a hole.</summary>
/// <param name="Given">The token; default for a hole.</param>
/// <param name="Hole">Which hole; null for a token.</param>
public readonly record struct Place(Lexeme Given, int? Hole);

/// <summary>An exercise as students got it: its given tokens in order, and the holes between them.</summary>
public sealed record Pattern(ImmutableArray<Place> Places)
{
    public static Pattern Of(ExerciseSource exercise)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        var hole = 0;
        foreach (var lexeme in Lexer.Read(exercise.Text).Lexemes)
        {
            while (hole < exercise.Holes.Length && exercise.Holes[hole].Answer.End <= lexeme.Span.Start)
            {
                places.Add(new(default, hole++));
            }
            if (hole == exercise.Holes.Length || !exercise.Holes[hole].Answer.Contains(lexeme.Span))
            {
                places.Add(new(lexeme, null));
            }
        }
        while (hole < exercise.Holes.Length)
        {
            places.Add(new(default, hole++));
        }
        return new(places.ToImmutable());
    }
}
