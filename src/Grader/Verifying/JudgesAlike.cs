using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>No check passes an answer on some inputs and fails it on others: two students with the same answer get the
/// same.</summary>
internal static class JudgesAlike
{
    public static async Task<Law> Verify(ExerciseToVerify exam, ManyInputs draws, CancellationToken cancellation)
    {
        var paths = exam.FindRightFiles().Concat(exam.FindWrongFiles());
        var found = await Task.WhenAll(paths.Select(path => FindWavering(exam, draws, path, cancellation)));
        return new("judges alike whatever is drawn", [.. found.SelectMany(f => f)]);
    }

    private static async Task<IEnumerable<string>> FindWavering(
        ExerciseToVerify exam,
        ManyInputs draws,
        string path,
        CancellationToken cancellation
    )
    {
        if (exam.ReadText(path) is not { } text)
        {
            return [];
        }
        var differing = await exam.FindDifferingHoles(text, cancellation);
        var answers = (await exam.AlignAnswers(text, cancellation)).Where(a =>
            differing.Contains(a.Hole) && a.State == AnswerState.Filled
        );
        var wavering = await Task.WhenAll(
            answers.Select(async answer =>
                (
                    answer.Hole,
                    Why: await draws.FindWavering(
                        text,
                        answer,
                        await draws.TryAnswer(text, answer, exam.Exercise, cancellation),
                        cancellation
                    )
                )
            )
        );
        exam.Step();
        return wavering.SelectMany(w => w.Why.Select(why => $"{exam.PathInCourse(path)} {why}"));
    }
}
