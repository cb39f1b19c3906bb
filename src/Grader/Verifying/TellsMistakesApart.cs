using Grader.Misconceptions;
using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>Every file in wrong/ has a mistake in exactly one hole, loses it, and does what no other one does: whoever does the
/// same reads its first line.</summary>
/// <remarks>Its other answers are right: they are the reference's own, token by token, or were found to earn
/// everything.</remarks>
internal static class TellsMistakesApart
{
    public static async Task<Law> Verify(ExerciseToVerify exam, CancellationToken cancellation)
    {
        var paths = exam.FindWrongFiles();
        var found = await Task.WhenAll(paths.Select(path => FindProblem(exam, path, cancellation)));
        return new(
            "tells mistakes apart",
            [.. paths.Zip(found).Where(f => f.Second is not null).Select(f => $"{exam.PathInCourse(f.First)} {f.Second}")]
        );
    }

    /// <returns>What is wrong with it, without a subject; null where all is well.</returns>
    private static async Task<string?> FindProblem(ExerciseToVerify exam, string path, CancellationToken cancellation)
    {
        if (exam.ReadText(path) is not { } text)
        {
            return "is no text file that could be handed in.";
        }
        if (WrongFile.Of(path, text).Hint is null)
        {
            return "does not begin with what to tell. Put a comment on top that says it to whoever makes this mistake.";
        }
        var why = await exam.FindMistakenHoles(text, cancellation) switch
        {
            [] => (await exam.FindDifferingHoles(text, cancellation)).IsEmpty
                ? "has the reference's answer to every hole. Leave the mistake in one of them."
                : "is right: every answer in it earns everything. Move it to right/, or add a check that it does not pass.",
            [var a, var b, ..] => $"is wrong in {a} and in {b}. Keep one mistake, and take the other answers from the reference: "
                + "the verb misconception does that.",
            [var only] => await FindProblemAlone(exam, path, text, only, cancellation),
        };
        exam.Step();
        return why;
    }

    private static async Task<string?> FindProblemAlone(
        ExerciseToVerify exam,
        string path,
        string text,
        string hole,
        CancellationToken cancellation
    )
    {
        var answer = (await exam.AlignAnswers(text, cancellation)).First(a => a.Hole == hole);
        if (answer.State != AnswerState.Filled)
        {
            return $"has nothing in {hole}. Put the mistake there.";
        }
        var alone = await exam.TryAnswer(text, answer, cancellation);
        if (await exam.IsRight(answer, alone, cancellation))
        {
            return $"is right: {hole} earns everything. Move it to right/, or add a check that it does not pass.";
        }
        if (AnswerBehaviour.Of(exam.Exercise, answer, alone) is null)
        {
            return $"gives nothing in {hole} that another answer could be held against: it does not compile, or it only runs "
                + "into a limit. Let it run, and be wrong.";
        }
        return await FindTwin(exam, path, text, hole, cancellation) is { } twin
            ? $"does the same as {exam.PathInCourse(twin)}: nobody could be told which of the two it is. Keep one, or add "
                + "a check that "
                + "tells them apart."
            : null;
    }

    private static async Task<string?> FindTwin(
        ExerciseToVerify exam,
        string path,
        string text,
        string hole,
        CancellationToken cancellation
    )
    {
        foreach (
            var other in (await exam.FindMisconceptions(cancellation)).Where(m =>
                m.Wrong.File != path && m.Holes.SequenceEqual([hole])
            )
        )
        {
            if (await AreAlike(exam, text, other.Wrong.Text, hole, cancellation))
            {
                return other.Wrong.File;
            }
        }
        return null;
    }

    private static async Task<bool> AreAlike(
        ExerciseToVerify exam,
        string one,
        string other,
        string hole,
        CancellationToken cancellation
    )
    {
        foreach (var seed in exam.Seeds)
        {
            var seen = await Task.WhenAll(
                new[] { one, other }.Select(text => exam.ObserveAnswer(text, hole, seed, cancellation))
            );
            if (seen is not [{ } a, { } b] || !a.IsLike(b))
            {
                return false;
            }
        }
        return true;
    }
}
