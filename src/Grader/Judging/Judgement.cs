using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Reporting;

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
    ImmutableDictionary<string, Attempt> Alone);

/// <summary>From what was seen to what is said of each hole.</summary>
public static class Judgement
{
    /// <summary>Whether everything about a hole was right in the file, so that it need not be tried alone.</summary>
    public static bool IsRightInFile(Evidence evidence, string hole) => AnswerTo(evidence, hole) is var answer
        && ChecksOf(evidence.Exercise, hole).All(c => InFile(evidence, answer, c).Verdict == Verdict.Passed);

    /// <summary>Whether everything about a hole was right with the reference around it.</summary>
    public static bool IsRightAlone(Evidence evidence, string hole) => AnswerTo(evidence, hole) is var answer
        && ChecksOf(evidence.Exercise, hole).All(c => Alone(evidence, answer, c)?.Verdict == Verdict.Passed);

    public static ImmutableArray<HoleReport> Of(Evidence evidence)
    {
        var judged = evidence.Answers.Select(a => Judge(evidence, a)).ToImmutableArray();
        return [.. judged.Select(j => Report(evidence, j, judged))];
    }

    private static Judged Judge(Evidence evidence, Answer answer) => new(answer,
    [
        .. ChecksOf(evidence.Exercise, answer.Hole).Select(c => (evidence.Exercise.Checks[c], InFile(evidence, answer, c), Alone(evidence, answer, c))),
    ]);

    private static Checked InFile(Evidence evidence, Answer answer, int check) =>
        Checked.Breaking(answer) ?? Checked.InFile(evidence.Exercise, check, answer, evidence.InFile, evidence.Reference);

    // Null where it was not tried.
    private static Checked? Alone(Evidence evidence, Answer answer, int check) => Checked.Breaking(answer)
        ?? (evidence.Alone.TryGetValue(answer.Hole, out var attempt) ? Checked.Alone(evidence.Exercise, check, answer, attempt, evidence.Reference) : null);

    private static Answer AnswerTo(Evidence evidence, string hole) => evidence.Answers.First(a => a.Hole == hole);

    private static HoleReport Report(Evidence evidence, Judged hole, ImmutableArray<Judged> all)
    {
        var checks = hole.Checks.Select(c => new CheckReport(
            c.Check.Name, c.Verdict, c.Verdict == Verdict.Passed ? c.Check.Points : 0, c.Check.Points, c.Message)).ToImmutableArray();
        return new(
            hole.Answer.Hole,
            hole.Answer.Line,
            hole.Answer.EndLine,
            checks.Sum(c => c.Points),
            checks.Sum(c => c.Max),
            hole.Verdict,
            Worst(hole.Checks.Select(c => c.Alone?.Verdict ?? Verdict.NotRun)),
            Worst(hole.Checks.Select(c => c.InFile.Verdict)),
            Feedback.Of(evidence, hole, all),
            null,
            checks);
    }

    private static IEnumerable<int> ChecksOf(Exercise exercise, string hole) =>
        Enumerable.Range(0, exercise.Checks.Length).Where(c => exercise.Checks[c].Hole == hole);

    internal static Verdict Worst(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToHashSet();
        return new[] { Verdict.Failed, Verdict.Unfilled, Verdict.NotRun }.FirstOrDefault(all.Contains, Verdict.Passed);
    }
}

/// <summary>A hole with what its checks came to in the file and, where that was tried, alone.</summary>
internal sealed record Judged(Answer Answer, ImmutableArray<Judged.One> Checks)
{
    public Judged(Answer answer, ImmutableArray<(Check Check, Checked InFile, Checked? Alone)> checks)
        : this(answer, [.. checks.Select(c => new One(c.Check, c.InFile, c.Alone, answer.State))]) { }

    public Verdict Verdict { get; } = Judgement.Worst(Checks.Select(c => c.Verdict));

    /// <summary>A check passes where it passes in either place.</summary>
    internal sealed record One(Check Check, Checked InFile, Checked? Alone, AnswerState State)
    {
        public bool Passed => InFile.Verdict == Verdict.Passed || Alone?.Verdict == Verdict.Passed;

        public Verdict Verdict => Passed ? Verdict.Passed
            : State is AnswerState.Unfilled or AnswerState.Missing ? Verdict.Unfilled
            : Alone?.Verdict ?? InFile.Verdict;

        // Where both programs show the same fault, the student's own may show all of it.
        public string? Message => Passed || Verdict == Verdict.Unfilled ? null
            : InFile.ThrewItself && Alone?.ThrewItself is true ? InFile.Message
            : Alone?.Message ?? InFile.Message;
    }
}
