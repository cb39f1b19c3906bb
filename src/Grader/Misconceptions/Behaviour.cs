using System.Collections.Immutable;
using Grader.Judging;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>What an answer was seen to do to the checks of its hole, with the reference around it. Two answers that do the same
/// are the same mistake, however they are written.</summary>
public sealed record Behaviour
{
    private readonly ImmutableArray<Conduct> conducts;

    private Behaviour(string exercise, string hole, ImmutableArray<Conduct> conducts) =>
        (Exercise, Hole, this.conducts) = (exercise, hole, conducts);

    public string Exercise { get; }

    public string Hole { get; }

    /// <param name="alone">The reference with this answer in the hole.</param>
    /// <returns>Null where nothing was seen that could be compared.</returns>
    public static Behaviour? Of(Exercise exercise, Answer answer, Attempt alone) =>
        Of(exercise, answer.Hole, alone) is not { } seen ? null
        : answer.Breach is not { } breach ? seen
        : new(exercise.Id, answer.Hole, seen.conducts.Insert(0, new Conduct.Failed($"breaks the rule about {breach.Rule}")));

    private static Behaviour? Of(Exercise exercise, string hole, Attempt alone) =>
        alone switch
        {
            Attempt.Forbidden(var uses) => new(exercise.Id, hole, [.. uses.Select(u => new Conduct.Failed($"uses {u.What}"))]),
            Attempt.Ran ran
                when exercise.ChecksOf(hole).Select(c => Of(exercise, c.Number, ran)).ToImmutableArray() is var conducts
                    && conducts.Any(c => c is not Conduct.Ended) => new(exercise.Id, hole, conducts),
            _ => null, // two programs that do not compile, or do not end, are not the same mistake for that
        };

    /// <summary>What to keep of it.</summary>
    public Fingerprint Fingerprint() => Misconceptions.Fingerprint.Of(Exercise, Hole, conducts);

    public bool IsLike(Behaviour other) => IsLike(other, Likeness.Usual);

    internal bool IsLike(Behaviour other, Likeness likeness) =>
        (Exercise, Hole, conducts.Length) == (other.Exercise, other.Hole, other.conducts.Length)
        && conducts.Zip(other.conducts).All(p => p.First.IsLike(p.Second, likeness));

    private static Conduct Of(Exercise exercise, int check, Attempt.Ran ran) =>
        ran.Unasked.FirstOrDefault(u => u.Probe == check) is { } unasked ? new Conduct.Failed($"has no {unasked.MissingName}")
        : ran.For(exercise.Checks[check])! is var run && Checked.Seen(exercise, check, run) is { } seen ? new Conduct.Gave(seen)
        : run.Stopped is { } stopped ? new Conduct.Failed($"{stopped.Type} {stopped.Message}")
        : new Conduct.Ended(run.Ending.GetType().Name);
}
