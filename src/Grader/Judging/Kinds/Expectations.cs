using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>The one place where something that was observed becomes right or wrong.</summary>
public static class Expectations
{
    /// <param name="seen">From the student's run; within <see cref="Bounds"/>, but for <see cref="Expectation.Prints"/>, which
    /// looks at all that was printed.</param>
    /// <param name="reference">From the reference's run on the same inputs, within <see cref="Bounds"/>; null where nothing was
    /// observed.
    /// <see cref="Expectation.Between"/> needs none.</param>
    public static Outcome Judge(this Expectation expectation, Observation seen, Observation? reference)
    {
        var kind = CheckKind.Of(expectation);
        if (kind.Defect(reference) is { } why)
        {
            return new Outcome.Unjudgeable(why);
        }
        var fault = kind.Difference(seen, reference!);
        return fault is null ? new Outcome.Passed() : new Outcome.Failed(fault.Message) { Discreet = fault.Discreet };
    }
}
