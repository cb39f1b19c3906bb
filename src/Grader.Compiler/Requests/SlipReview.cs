using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.LikelySlips;
using Grader.Compiler.Scripts;
using Grader.Compiler.SourceRules;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler.Requests;

/// <summary>Says what a wrong answer may be: the reference's with one slip in it, or one that computes what it never
/// uses.</summary>
internal sealed class SlipReview(ScriptCompiler compiler, ExerciseSource exercise, Submission submission)
{
    // Nobody makes one slip in so much.
    private const int LongestAnswer = 4000;

    public CompilerReply.SlipsGuessed Guess(string holeId)
    {
        var hole = exercise.IndexOfHole(holeId);
        var answer = Answers.InHole(exercise.Holes[hole], hole, submission);
        if (answer.State != AnswerState.Filled || answer.Code.Length > LongestAnswer)
        {
            return new([], null, null);
        }
        var reference = compiler.CreateCompilation(exercise.Text, Script.ReferenceDocument);
        var (slips, difference) = new SlipGuess(exercise, reference, exercise.Holes[hole]).FindFor(new AnswerTokens(answer.Code));
        return new(slips, FindLostResult(hole), difference is null ? null : new(difference.Words, difference.SaysWhat));
    }

    private string? FindLostResult(int hole)
    {
        var text = VariantText.WithAnswer(exercise, submission, hole, []).Text;
        var variant = compiler.CreateCompilation(text, Script.ReferenceDocument);
        var model = variant.GetSemanticModel(variant.SyntaxTrees[0]);
        return LostResult.FindIn(new BoundProgram(model, new Ownership(submission, hole)).Answer, model);
    }
}
