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
        var answers = Answers.In(submission, exercise);
        var firstBreach = BrokenRule
            .FindIn(submission, answers, exercise, compiler)
            .GroupBy(b => b.Rule.Hole)
            .ToDictionary(g => g.Key, g => g.First().Breach);
        var reference = Lexer.TokensAsCompiled(exercise.Text).ToList();
        return new(
            [.. answers.Select((a, hole) => a.State == AnswerState.Filled ? Reviewed(a, hole) : a)],
            GivenTextEdits.FindIn(exercise, submission)
        );

        Answer Reviewed(Answer answer, int hole)
        {
            var variant = VariantText.WithAnswer(exercise, submission, hole, []).Text;
            var number = ChosenNumber(variant, exercise.Holes[hole]);
            return answer with
            {
                Number = number?.Value,
                Breach = firstBreach.GetValueOrDefault(answer.Hole) ?? number?.Breach,
                IsReferences = Lexer.TokensAsCompiled(variant).SequenceEqual(reference),
                Clues = AnswerClues.FindIn(submission, hole),
            };
        }
    }

    private PlainNumber? ChosenNumber(string variant, HolePlace hole) =>
        hole.ChoiceType is null ? null : PlainNumber.FindIn(compiler.CreateCompilation(variant, Script.ReferenceDocument), hole);
}
