using System.Collections.Immutable;
using Grader.Judging;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>What an answer was seen to do to the checks of its hole, with the reference around it. Two answers that do the same
/// are the same mistake, however they are written.</summary>
public sealed record AnswerBehaviour
{
    private readonly ImmutableArray<CheckBehaviour> _conducts;

    private AnswerBehaviour(string exercise, string hole, ImmutableArray<CheckBehaviour> conducts) =>
        (Exercise, Hole, _conducts) = (exercise, hole, conducts);

    public string Exercise { get; }

    public string Hole { get; }

    /// <param name="alone">The reference with this answer in the hole.</param>
    /// <returns>Null where nothing was seen that could be compared.</returns>
    public static AnswerBehaviour? Of(Exercise exercise, Answer answer, ProgramOutcome alone)
    {
        var seen = WithoutBreach(exercise, answer.Hole, alone);
        if (seen is null || answer.Breach is not { } breach)
        {
            return seen;
        }
        var first = new CheckBehaviour.Failed($"breaks the rule about {breach.Rule}");
        return new(exercise.Id, answer.Hole, seen._conducts.Insert(0, first));
    }

    private static AnswerBehaviour? WithoutBreach(Exercise exercise, string hole, ProgramOutcome alone) =>
        alone switch
        {
            ProgramOutcome.Forbidden(var uses) => new(
                exercise.Id,
                hole,
                [.. uses.Select(u => new CheckBehaviour.Failed($"uses {u.What}"))]
            ),
            ProgramOutcome.Ran ran => Of(exercise, hole, ran),
            _ => null, // two programs that do not compile are not the same mistake for that
        };

    private static AnswerBehaviour? Of(Exercise exercise, string hole, ProgramOutcome.Ran ran)
    {
        ImmutableArray<CheckBehaviour> conducts = [.. exercise.ChecksOf(hole).Select(c => BehaviourAt(exercise, c.Number, ran))];
        // Nor are two that do not end.
        return conducts.All(c => c is CheckBehaviour.Ended) ? null : new(exercise.Id, hole, conducts);
    }

    /// <summary>What to keep of it.</summary>
    public Fingerprint ToFingerprint() => Misconceptions.Fingerprint.Of(Exercise, Hole, _conducts);

    public bool IsLike(AnswerBehaviour other) => IsLike(other, Likeness.Usual);

    internal bool IsLike(AnswerBehaviour other, Likeness likeness) =>
        (Exercise, Hole, _conducts.Length) == (other.Exercise, other.Hole, other._conducts.Length)
        && _conducts.Zip(other._conducts).All(p => p.First.IsLike(p.Second, likeness));

    private static CheckBehaviour BehaviourAt(Exercise exercise, int check, ProgramOutcome.Ran ran)
    {
        if (ran.Unasked.FirstOrDefault(u => u.Probe == check) is { } unasked)
        {
            return new CheckBehaviour.Failed($"has no {unasked.MissingName}");
        }
        var run = ran.RunFor(exercise.Checks[check])!;
        if (CheckResult.ObservationOf(exercise, check, run) is { } seen)
        {
            return new CheckBehaviour.Gave(seen);
        }
        return run.Stopped is { } stopped
            ? new CheckBehaviour.Failed($"{stopped.Type} {stopped.Message}")
            : new CheckBehaviour.Ended(run.Ending.GetType().Name);
    }
}
