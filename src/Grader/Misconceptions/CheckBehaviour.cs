using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Misconceptions;

/// <summary>What a program was seen to do where a check asked something of it.</summary>
internal abstract record CheckBehaviour
{
    private CheckBehaviour() { }

    public sealed record Gave(Observation Seen) : CheckBehaviour;

    /// <summary>It gave nothing.</summary>
    /// <param name="How">The same words wherever in a file it happens: no line, no time.</param>
    public sealed record Failed(string How) : CheckBehaviour;

    /// <summary>The whole program ended before it was asked, by a limit, a crash or of its own accord.</summary>
    /// <param name="How">The kind of end.</param>
    public sealed record Ended(string How) : CheckBehaviour;

    public bool IsLike(CheckBehaviour other, Likeness likeness) =>
        (this, other) switch
        {
            (Gave a, Gave b) => likeness.AreAlike(a.Seen, b.Seen),
            _ => this == other,
        };
}
