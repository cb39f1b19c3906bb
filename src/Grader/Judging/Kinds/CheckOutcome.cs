using Grader.Judging.Values;

namespace Grader.Judging.Kinds;

/// <summary>What one check came to.</summary>
public abstract record CheckOutcome
{
    private CheckOutcome() { }

    public sealed record Passed : CheckOutcome;

    /// <param name="Message">
    /// Whole sentences for the student, to stand behind the name of the check. They give away one expected element at most.
    /// </param>
    public sealed record Failed(string Message) : CheckOutcome
    {
        /// <inheritdoc cref="Fault.Discreet"/>
        public string Discreet { get; init; } = Message;

        /// <summary>The other words are for the same.</summary>
        public bool Equals(Failed? other) => other?.Message == Message;

        public override int GetHashCode() => Message.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>The exercise is at fault, not the student: the grader's error, never a zero.</summary>
    /// <param name="Why">Whole sentences for the instructor.</param>
    public sealed record Unjudgeable(string Why) : CheckOutcome;
}
