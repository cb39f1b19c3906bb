using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Judging;

/// <summary>The verdicts on a submission, as far as what was seen of it goes. Each is made once; what is seen later adds to
/// them.</summary>
public sealed record Judgement
{
    private Judgement(Evidence evidence, ImmutableArray<Judged> holes) => (Evidence, Holes) = (evidence, holes);

    public Evidence Evidence { get; }

    /// <summary>In the order of the answers.</summary>
    public ImmutableArray<Judged> Holes { get; }

    public static Judgement Of(Evidence evidence) => new(evidence, [.. evidence.Answers.Select(a => Judge(evidence, a))]);

    /// <param name="tried">By hole, as in <see cref="Evidence"/>.</param>
    public Judgement WithAlone(ImmutableDictionary<string, Attempt> tried)
    {
        var evidence = Evidence with { Alone = Evidence.Alone.SetItems(tried) };
        return With(evidence, tried, (c, answer) => c with { Alone = Alone(evidence, answer, c.Number) });
    }

    public Judgement WithAgain(SecondEvidence again)
    {
        var evidence = Evidence with { Again = again };
        return With(evidence, again.Alone, (c, answer) => c with { Again = Again(evidence, answer, c.Number) });
    }

    /// <summary>The same, where what uses a name of a wrong answer is not held against whoever uses it. For when all was
    /// seen.</summary>
    public Judgement Excused() => new(Evidence, [.. Holes.Select(Excused)]);

    /// <param name="hints">By hole: what its failure means, where that is known.</param>
    public ImmutableArray<HoleReport> Report(ImmutableDictionary<string, string> hints) =>
        [.. Holes.Select(h => Report(h, hints.GetValueOrDefault(h.Answer.Hole)))];

    private Judgement With(
        Evidence evidence,
        ImmutableDictionary<string, Attempt> tried,
        Func<Judged.One, Answer, Judged.One> judge
    ) => new(evidence, [.. Holes.Select(h => tried.ContainsKey(h.Answer.Hole) ? h.ForEach(c => judge(c, h.Answer)) : h)]);

    // What uses a name of a wrong answer may come out wrong for that alone, unless that one uses a name of this one too.
    private Judged Excused(Judged hole)
    {
        ImmutableArray<string> Together(string id) =>
            Evidence.Alone.GetValueOrDefault(id) is Attempt.Ran { Together: var holes } ? holes : [];
        var wrong = Together(hole.Answer.Hole)
            .Where(id => !Together(id).Contains(hole.Answer.Hole))
            .SelectMany(id => Holes.Where(j => j.Answer.Hole == id))
            .FirstOrDefault(j => !j.IsRight);
        return wrong is null
            ? hole
            : hole.ForEach(c =>
                c with
                {
                    Excuse = $"it uses names from {wrong.Answer.Hole} (line {wrong.Answer.Line}), which is not right yet",
                }
            );
    }

    private static Judged Judge(Evidence evidence, Answer answer)
    {
        var hole = evidence.Exercise.HoleOf(answer.Hole);
        var checks = evidence
            .Exercise.ChecksOf(answer.Hole)
            .Select(c => new Judged.One(c.Number, c.Check, answer.State)
            {
                InFile = InFile(evidence, answer, c.Number),
                Alone = Alone(evidence, answer, c.Number),
                Again = Again(evidence, answer, c.Number),
                // What is chosen freely is judged by what it makes of the reference: the rest of the file has no say in it.
                InFileCounts = !hole.FreeChoice,
            });
        return new(hole, answer, [.. checks]);
    }

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

    private HoleReport Report(Judged hole, string? hint)
    {
        ImmutableArray<CheckReport> checks =
        [
            .. hole.Checks.Select(c => new CheckReport(
                c.Check.Name,
                c.Verdict,
                c.Verdict == Verdict.Passed ? c.Check.Points : 0,
                c.Check.Points,
                c.Message
            )),
        ];
        return new(
            hole.Answer.Hole,
            hole.Answer.Line,
            hole.Answer.EndLine,
            checks.Sum(c => c.Points),
            checks.Sum(c => c.Max),
            hole.Verdict,
            Worst(hole.Checks.Select(c => c.AloneInAll)),
            Worst(hole.Checks.Select(c => c.InFile.Verdict)),
            Feedback.Of(Evidence, hole, Holes),
            hint,
            checks
        );
    }

    internal static Verdict Worst(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToHashSet();
        return new[] { Verdict.Failed, Verdict.Unfilled, Verdict.NotRun }.FirstOrDefault(all.Contains, Verdict.Passed);
    }
}
