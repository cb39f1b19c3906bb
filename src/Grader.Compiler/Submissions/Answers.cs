using System.Collections.Immutable;
using System.Text;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;

namespace Grader.Compiler.Submissions;

/// <summary>What stands in the holes of a submission.</summary>
internal static class Answers
{
    /// <summary>One for each hole, in the order of the exercise.</summary>
    public static ImmutableArray<Answer> In(Submission submission, ExerciseSource exercise) =>
        [.. exercise.Holes.Select((place, hole) => Of(place, hole, submission))];

    public static Answer Of(HolePlace place, int hole, Submission submission)
    {
        var id = place.Id;
        var (from, to) = submission.Layout.Answers[hole];
        var lexemes = submission.Lexemes[from..to];
        var state =
            lexemes.Count(l => !l.IsDots && l.Text != ";") is var code && lexemes.Any(l => l.IsDots)
                ? code == 0
                    ? AnswerState.Unfilled
                    : AnswerState.Leftover
                : code == 0
                    ? AnswerState.Missing
                    : place.Starter is { } starter
                    && lexemes.Select(l => l.Text).SequenceEqual(Lexer.Read(starter).Lexemes.Select(l => l.Text))
                        ? AnswerState.Unfilled
                        : AnswerState.Filled;
        if (from < to)
        {
            return new(id, submission.LineAt(lexemes[0].Span.Start), submission.LineAt(lexemes[^1].Span.End), state)
            {
                Code = string.Join(' ', lexemes.Select(l => l.Text)),
            };
        }
        var before = from == 0 ? 1 : submission.LineAt(submission.Lexemes[from - 1].Span.End);
        return new(id, before, before, state);
    }

    /// <summary>The text with something that compiles for every <c>...</c>, to see what else is wrong with it; and whether there
    /// was none.</summary>
    public static (string Text, bool Complete) WithoutDots(Submission submission, ExerciseSource exercise)
    {
        var text = new StringBuilder(submission.Whole);
        foreach (var dots in submission.Lexemes.Where(l => l.IsDots).Reverse())
        {
            var hole = submission.Layout.Answers.IndexOf(
                submission.Layout.Answers.FirstOrDefault(a =>
                    a.From < a.To
                    && submission.Lexemes[a.From].Span.Start <= dots.Span.Start
                    && dots.Span.End <= submission.Lexemes[a.To - 1].Span.End
                )
            );
            var stand = hole >= 0 && exercise.Holes[hole].IsBlock ? "throw null!;" : "default!";
            text.Remove(dots.Span.Start, dots.Span.Length).Insert(dots.Span.Start, stand);
        }
        return (text.ToString(), !submission.Lexemes.Any(l => l.IsDots));
    }
}
