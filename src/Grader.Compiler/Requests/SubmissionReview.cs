using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Clues;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.SourceRules;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler.Requests;

/// <summary>Says what a student answered, what is wrong with the source of it, and where the given text was changed.</summary>
internal sealed class SubmissionReview(ScriptCompiler compiler, ExerciseSource exercise, Submission submission)
{
    public CompilerReply.Aligned Align()
    {
        var reference = Lexer.TokensAsCompiled(exercise.Text).ToList();
        ImmutableArray<Answer> answers =
        [
            .. Answers
                .In(submission, exercise)
                .Select(
                    (a, hole) =>
                        a with
                        {
                            IsReferences =
                                a.State == AnswerState.Filled && Lexer.TokensAsCompiled(VariantOf(hole)).SequenceEqual(reference),
                        }
                ),
        ];
        var firstBreach = BrokenRule
            .FindIn(submission, answers, exercise, compiler)
            .GroupBy(b => b.Rule.Hole)
            .ToDictionary(g => g.Key, g => g.First().Breach);
        return new(
            [.. answers.Select((a, hole) => a.State == AnswerState.Filled ? Reviewed(a, hole) : a)],
            GivenTextEdits.FindIn(exercise, submission)
        );

        Answer Reviewed(Answer answer, int hole)
        {
            var number = ChosenNumber(hole);
            return answer with
            {
                Number = number?.Value,
                Breach = firstBreach.GetValueOrDefault(answer.Hole) ?? number?.Breach,
                Clues = AnswerClues.FindIn(submission, hole),
            };
        }
    }

    private string VariantOf(int hole) => VariantText.WithAnswer(exercise, submission, hole, []).Text;

    private PlainNumber? ChosenNumber(int hole) =>
        exercise.Holes[hole].ChoiceType is null
            ? null
            : PlainNumber.FindIn(compiler.CreateCompilation(VariantOf(hole), Script.ReferenceDocument), exercise.Holes[hole]);
}
