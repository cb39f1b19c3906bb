using System.Collections.Immutable;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;

namespace Grader.Compiler.Submissions;

/// <summary>What stands in the holes of a submission.</summary>
internal static class Answers
{
    /// <summary>One for each hole, in the order of the exercise.</summary>
    public static ImmutableArray<Answer> In(Submission submission, ExerciseSource exercise) =>
        [.. exercise.Holes.Select((place, hole) => InHole(place, hole, submission))];

    public static Answer InHole(HolePlace place, int hole, Submission submission)
    {
        var (from, to) = submission.Layout.Answers[hole];
        var lexemes = submission.Lexemes[from..to];
        var state = StateOf(lexemes, place.Starter);
        if (lexemes.IsEmpty)
        {
            var before = from == 0 ? 1 : submission.LineAt(submission.Lexemes[from - 1].Span.End);
            return new(place.Id, before, before, state);
        }
        return new(place.Id, submission.LineAt(lexemes[0].Span.Start), submission.LineAt(lexemes[^1].Span.End), state)
        {
            Code = string.Join(' ', lexemes.Select(l => l.Text)),
        };
    }

    /// <summary>The text with something that compiles for every <c>...</c>, to see what else is wrong with it; and whether there
    /// was none.</summary>
    public static (string Text, bool Complete) WithoutDots(Submission submission, ExerciseSource exercise)
    {
        ImmutableArray<TextRewrite> filled =
        [
            .. submission
                .Lexemes.Where(l => l.IsDots)
                .Select(dots => new TextRewrite(dots.Span, Placeholder.For(IsInBlock(dots, submission, exercise)))),
        ];
        return (TextRewrite.ApplyAll(submission.WholeText, filled), filled.IsEmpty);
    }

    private static AnswerState StateOf(ImmutableArray<Lexeme> answer, string? starter)
    {
        var hasCode = answer.Any(l => !l.IsDots && l.Text != ";");
        if (answer.Any(l => l.IsDots))
        {
            return hasCode ? AnswerState.Leftover : AnswerState.Unfilled;
        }
        if (!hasCode)
        {
            return AnswerState.Missing;
        }
        return starter is not null && answer.Select(l => l.Text).SequenceEqual(Lexer.Read(starter).Lexemes.Select(l => l.Text))
            ? AnswerState.Unfilled
            : AnswerState.Filled;
    }

    private static bool IsInBlock(Lexeme dots, Submission submission, ExerciseSource exercise)
    {
        var answers = submission.Layout.Answers;
        var hole = answers.IndexOf(
            answers.FirstOrDefault(a =>
                a.From < a.To
                && submission.Lexemes[a.From].Span.Start <= dots.Span.Start
                && dots.Span.End <= submission.Lexemes[a.To - 1].Span.End
            )
        );
        return hole >= 0 && exercise.Holes[hole].IsBlock;
    }
}
