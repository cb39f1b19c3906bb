using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Judging;

/// <summary>The verdicts on a submission, as far as what was seen of it goes. Each is made once; what is seen later adds to
/// them.</summary>
public sealed record Judgement
{
    private Judgement(Evidence evidence, ImmutableArray<JudgedHole> holes) => (Evidence, Holes) = (evidence, holes);

    public Evidence Evidence { get; }

    /// <summary>In the order of the answers.</summary>
    public ImmutableArray<JudgedHole> Holes { get; }

    public static Judgement JudgeHoles(Evidence evidence) =>
        new(evidence, [.. evidence.Answers.Select(a => JudgeHole(evidence, a))]);

    /// <param name="tried">By hole, as in <see cref="Evidence"/>.</param>
    public Judgement WithAlone(ImmutableDictionary<string, ProgramOutcome> tried)
    {
        var evidence = Evidence with { Alone = Evidence.Alone.SetItems(tried) };
        return With(evidence, tried, (c, answer) => c with { Alone = ResultAlone(evidence, answer, c.Number) });
    }

    public Judgement WithAgain(SecondEvidence again)
    {
        var evidence = Evidence with { Again = again };
        return With(evidence, again.Alone, (c, answer) => c with { Again = ResultAgain(evidence, answer, c.Number) });
    }

    /// <param name="tried">By hole, as in <see cref="Evidence.Elsewhere"/>.</param>
    public Judgement WithElsewhere(ImmutableDictionary<string, ProgramOutcome> tried) =>
        new(Evidence with { Elsewhere = tried }, Holes);

    /// <summary>The same, where what uses a name of a wrong answer is not held against whoever uses it. For when all was
    /// seen.</summary>
    public Judgement WithExcuse() => new(Evidence, [.. Holes.Select(WithExcuse)]);

    /// <param name="hints">By hole: what its failure means, where that is known.</param>
    public ImmutableArray<HoleReport> ReportHoles(ImmutableDictionary<string, string> hints) =>
        [.. Holes.Select(h => ReportHole(h, hints.GetValueOrDefault(h.Answer.Hole)))];

    private Judgement With(
        Evidence evidence,
        ImmutableDictionary<string, ProgramOutcome> tried,
        Func<JudgedHole.JudgedCheck, Answer, JudgedHole.JudgedCheck> judge
    ) => new(evidence, [.. Holes.Select(h => tried.ContainsKey(h.Answer.Hole) ? h.MapChecks(c => judge(c, h.Answer)) : h)]);

    // What uses a name of a wrong answer may come out wrong for that alone, unless that one uses a name of this one too.
    private JudgedHole WithExcuse(JudgedHole hole)
    {
        ImmutableArray<string> Together(string id) =>
            Evidence.Alone.GetValueOrDefault(id) is ProgramOutcome.Ran { Together: var holes } ? holes : [];
        var wrong = Together(hole.Answer.Hole)
            .Where(id => !Together(id).Contains(hole.Answer.Hole))
            .SelectMany(id => Holes.Where(j => j.Answer.Hole == id))
            .FirstOrDefault(j => !j.IsRight);
        return wrong is null
            ? hole
            : hole.MapChecks(c =>
                c with
                {
                    Excuse = $"it uses names from {wrong.Answer.Hole} (line {wrong.Answer.Line}), which is not right yet",
                }
            );
    }

    private static JudgedHole JudgeHole(Evidence evidence, Answer answer)
    {
        var hole = evidence.Exercise.HoleOf(answer.Hole);
        var checks = evidence
            .Exercise.ChecksOf(answer.Hole)
            .Select(c => new JudgedHole.JudgedCheck(c.Number, c.Check, answer.State)
            {
                InFile = ResultInFile(evidence, answer, c.Number),
                Alone = ResultAlone(evidence, answer, c.Number),
                Again = ResultAgain(evidence, answer, c.Number),
                // What is chosen freely is judged by what it makes of the reference: the rest of the file has no say in it.
                InFileCounts = !hole.FreeChoice,
            });
        return new(hole, answer, [.. checks]);
    }

    private static CheckResult ResultInFile(Evidence evidence, Answer answer, int check) =>
        CheckResult.ForBreach(answer)
        ?? CheckResult.JudgeInFile(evidence.Exercise, check, answer, evidence.InFile, evidence.Reference);

    // Null where it was not tried.
    private static CheckResult? ResultAlone(Evidence evidence, Answer answer, int check) =>
        CheckResult.ForBreach(answer)
        ?? (
            evidence.Alone.TryGetValue(answer.Hole, out var attempt)
                ? CheckResult.JudgeAlone(evidence.Exercise, check, answer, attempt, evidence.Reference)
                : null
        );

    // Null where it was not asked again. What cannot be tried alone is held to what its file does.
    private static CheckResult? ResultAgain(Evidence evidence, Answer answer, int check)
    {
        if (evidence.Again is not { } again || !again.Alone.TryGetValue(answer.Hole, out var alone))
        {
            return null;
        }
        var seen =
            alone is ProgramOutcome.Ran or ProgramOutcome.Entangled || again.InFile is null
                ? CheckResult.JudgeAlone(evidence.Exercise, check, answer, alone, again.Reference)
                : CheckResult.JudgeInFile(evidence.Exercise, check, answer, again.InFile, again.Reference);
        return seen.PrefixedWith(
            again.Changes.Length > 0
                ? $"Right as it stands, but it must be right with other numbers too. With {again.Changes}: "
                : "Right at first, but not when it was asked again, in another order and on other inputs. "
        );
    }

    private HoleReport ReportHole(JudgedHole hole, string? hint)
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
        var feedback = Feedback.ForHole(Evidence, hole, Holes);
        var culprits = Feedback.FindCulprits(Evidence, hole, Holes);
        return new(
            hole.Answer.Hole,
            hole.Answer.Line,
            hole.Answer.EndLine,
            PointSum.Of(checks.Select(c => c.Points)),
            PointSum.Of(checks.Select(c => c.Max)),
            hole.Verdict,
            WorstOf(hole.Checks.Select(c => c.AloneVerdict)),
            WorstOf(hole.Checks.Select(c => c.InFile.Verdict)),
            feedback,
            hint is not null && feedback?.Contains(hint, StringComparison.Ordinal) is true ? null : hint,
            checks
        )
        {
            BecauseOf = culprits.IsEmpty ? null : [.. culprits.Select(c => c.Answer.Hole)],
            Limit = hole.Limit,
        };
    }

    internal static Verdict WorstOf(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToHashSet();
        return new[] { Verdict.Failed, Verdict.Unfilled, Verdict.NotRun }.FirstOrDefault(all.Contains, Verdict.Passed);
    }
}
