using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Judging;

/// <summary>All that was seen of one submission; the verdicts follow from it.</summary>
/// <param name="Reference">What the reference was observed to do on the same inputs, by number of the check.</param>
/// <param name="InFile">The file as it was handed in.</param>
/// <param name="Alone">By hole: the reference with only this hole replaced. Holes that were right in the file need none.</param>
public sealed record Evidence(
    Exercise Exercise,
    ImmutableArray<Answer> Answers,
    ImmutableDictionary<int, Observation> Reference,
    Attempt InFile,
    ImmutableDictionary<string, Attempt> Alone
)
{
    /// <summary>What came of asking again whatever earned points; null where nothing was.</summary>
    public SecondEvidence? Again { get; init; }
}

/// <summary>What was seen where the checks were asked again.</summary>
/// <param name="Reference">As in <see cref="Evidence"/>.</param>
/// <param name="InFile">Null where every answer could be tried alone.</param>
/// <param name="Alone">As in <see cref="Evidence"/>.</param>
/// <param name="Under"><see cref="Sitting.Under"/>.</param>
public sealed record SecondEvidence(
    ImmutableDictionary<int, Observation> Reference,
    Attempt? InFile,
    ImmutableDictionary<string, Attempt> Alone,
    string Under
);

/// <summary>From what was seen to what is said of each hole.</summary>
public static class Judgement
{
    /// <summary>Whether everything about a hole was right in the file, so that it need not be tried alone.</summary>
    public static bool IsRightInFile(Evidence evidence, string hole) =>
        AnswerTo(evidence, hole) is var answer
        && ChecksOf(evidence.Exercise, hole).All(c => InFile(evidence, answer, c).Verdict == Verdict.Passed);

    /// <summary>Whether a hole earns everything.</summary>
    public static bool IsRight(Evidence evidence, string hole) =>
        Judge(evidence, AnswerTo(evidence, hole)).Verdict == Verdict.Passed;

    /// <summary>Whether something about a hole was right, in the file or alone.</summary>
    public static bool EarnsAnything(Evidence evidence, string hole) =>
        Judge(evidence with { Again = null }, AnswerTo(evidence, hole)).Checks.Any(c => c.Passed);

    /// <summary>Whether everything about a hole was right with the reference around it.</summary>
    public static bool IsRightAlone(Evidence evidence, string hole) =>
        AnswerTo(evidence, hole) is var answer
        && ChecksOf(evidence.Exercise, hole).All(c => Alone(evidence, answer, c)?.Verdict == Verdict.Passed);

    public static ImmutableArray<HoleReport> Of(Evidence evidence)
    {
        var first = evidence.Answers.Select(a => Judge(evidence, a)).ToImmutableArray();
        var judged = first.Select(j => Excused(evidence, j, first)).ToImmutableArray();
        return [.. judged.Select(j => Report(evidence, j, judged))];
    }

    // What uses a name of a wrong answer may come out wrong for that alone, unless that one uses a name of this one too.
    private static Judged Excused(Evidence evidence, Judged hole, ImmutableArray<Judged> all)
    {
        ImmutableArray<string> Together(string id) =>
            evidence.Alone.GetValueOrDefault(id) is Attempt.Ran { Together: var holes } ? holes : [];
        var wrong = Together(hole.Answer.Hole)
            .Where(id => !Together(id).Contains(hole.Answer.Hole))
            .SelectMany(id => all.Where(j => j.Answer.Hole == id))
            .FirstOrDefault(j => j.Verdict != Verdict.Passed);
        return wrong is null
            ? hole
            : new(
                hole.Answer,
                [
                    .. hole.Checks.Select(c =>
                        c with
                        {
                            Excuse = $"it uses names from {wrong.Answer.Hole} (line {wrong.Answer.Line}), which is not right yet",
                        }
                    ),
                ]
            );
    }

    private static Judged Judge(Evidence evidence, Answer answer) =>
        new(
            answer,
            [
                .. ChecksOf(evidence.Exercise, answer.Hole)
                    .Select(c => new Judged.One(evidence.Exercise.Checks[c], answer.State)
                    {
                        InFile = InFile(evidence, answer, c),
                        Alone = Alone(evidence, answer, c),
                        Again = Again(evidence, answer, c),
                        // What is chosen freely is judged by what it makes of the reference: the rest of the file has no say in
                        // it.
                        InFileCounts = !evidence.Exercise.Holes.First(h => h.Id == answer.Hole).FreeChoice,
                    }),
            ]
        );

    private static Checked InFile(Evidence evidence, Answer answer, int check) =>
        Checked.Breaking(answer) ?? Checked.InFile(evidence.Exercise, check, answer, evidence.InFile, evidence.Reference);

    // Null where it was not tried.
    private static Checked? Alone(Evidence evidence, Answer answer, int check) =>
        Checked.Breaking(answer)
        ?? (
            evidence.Alone.TryGetValue(answer.Hole, out var attempt)
                ? Checked.Alone(evidence.Exercise, check, answer, attempt, evidence.Reference)
                : null
        );

    // Null where it was not asked again. What cannot be tried alone is held to what its file does.
    private static Checked? Again(Evidence evidence, Answer answer, int check)
    {
        if (evidence.Again is not { } again || !again.Alone.TryGetValue(answer.Hole, out var alone))
        {
            return null;
        }
        var seen =
            alone is Attempt.Ran or Attempt.Entangled || again.InFile is null
                ? Checked.Alone(evidence.Exercise, check, answer, alone, again.Reference)
                : Checked.InFile(evidence.Exercise, check, answer, again.InFile, again.Reference);
        return seen.After(
            again.Under.Length > 0
                ? $"Right as it stands, but it must be right with other numbers too. With {again.Under}: "
                : "Right at first, but not when it was asked again, in another order and on other inputs. "
        );
    }

    private static Answer AnswerTo(Evidence evidence, string hole) => evidence.Answers.First(a => a.Hole == hole);

    private static HoleReport Report(Evidence evidence, Judged hole, ImmutableArray<Judged> all)
    {
        var checks = hole
            .Checks.Select(c => new CheckReport(
                c.Check.Name,
                c.Verdict,
                c.Verdict == Verdict.Passed ? c.Check.Points : 0,
                c.Check.Points,
                c.Message
            ))
            .ToImmutableArray();
        return new(
            hole.Answer.Hole,
            hole.Answer.Line,
            hole.Answer.EndLine,
            checks.Sum(c => c.Points),
            checks.Sum(c => c.Max),
            hole.Verdict,
            Worst(hole.Checks.Select(c => c.AloneInAll)),
            Worst(hole.Checks.Select(c => c.InFile.Verdict)),
            Feedback.Of(evidence, hole, all),
            null,
            checks
        );
    }

    private static IEnumerable<int> ChecksOf(Exercise exercise, string hole) =>
        Enumerable.Range(0, exercise.Checks.Length).Where(c => exercise.Checks[c].Hole == hole);

    internal static Verdict Worst(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToHashSet();
        return new[] { Verdict.Failed, Verdict.Unfilled, Verdict.NotRun }.FirstOrDefault(all.Contains, Verdict.Passed);
    }
}
