using System.Collections.Immutable;
using Grader.Judging;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>What an answer was seen to do to the checks of its hole, with the reference around it. Two answers that do the same
/// are the same mistake, however they are written.</summary>
public sealed record Behaviour
{
    private readonly ImmutableArray<Conduct> _conducts;

    private Behaviour(string exercise, string hole, ImmutableArray<Conduct> conducts) =>
        (Exercise, Hole, _conducts) = (exercise, hole, conducts);

    public string Exercise { get; }

    public string Hole { get; }

    /// <param name="alone">The reference with this answer in the hole.</param>
    /// <returns>Null where nothing was seen that could be compared.</returns>
    public static Behaviour? Of(Exercise exercise, Answer answer, Attempt alone)
    {
        var seen = Of(exercise, answer.Hole, alone);
        if (seen is null || answer.Breach is not { } breach)
        {
            return seen;
        }
        var first = new Conduct.Failed($"breaks the rule about {breach.Rule}");
        return new(exercise.Id, answer.Hole, seen._conducts.Insert(0, first));
    }

    private static Behaviour? Of(Exercise exercise, string hole, Attempt alone) =>
        alone switch
        {
            Attempt.Forbidden(var uses) => new(exercise.Id, hole, [.. uses.Select(u => new Conduct.Failed($"uses {u.What}"))]),
            Attempt.Ran ran => Of(exercise, hole, ran),
            _ => null, // two programs that do not compile are not the same mistake for that
        };

    private static Behaviour? Of(Exercise exercise, string hole, Attempt.Ran ran)
    {
        ImmutableArray<Conduct> conducts = [.. exercise.ChecksOf(hole).Select(c => Of(exercise, c.Number, ran))];
        // Nor are two that do not end.
        return conducts.All(c => c is Conduct.Ended) ? null : new(exercise.Id, hole, conducts);
    }

    /// <summary>What to keep of it.</summary>
    public Fingerprint Fingerprint() => Misconceptions.Fingerprint.Of(Exercise, Hole, _conducts);

    public bool IsLike(Behaviour other) => IsLike(other, Likeness.Usual);

    internal bool IsLike(Behaviour other, Likeness likeness) =>
        (Exercise, Hole, _conducts.Length) == (other.Exercise, other.Hole, other._conducts.Length)
        && _conducts.Zip(other._conducts).All(p => p.First.IsLike(p.Second, likeness));

    private static Conduct Of(Exercise exercise, int check, Attempt.Ran ran)
    {
        if (ran.Unasked.FirstOrDefault(u => u.Probe == check) is { } unasked)
        {
            return new Conduct.Failed($"has no {unasked.MissingName}");
        }
        var run = ran.For(exercise.Checks[check])!;
        if (Checked.Seen(exercise, check, run) is { } seen)
        {
            return new Conduct.Gave(seen);
        }
        return run.Stopped is { } stopped
            ? new Conduct.Failed($"{stopped.Type} {stopped.Message}")
            : new Conduct.Ended(run.Ending.GetType().Name);
    }
}
