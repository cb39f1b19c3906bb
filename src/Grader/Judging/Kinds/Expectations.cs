using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>The one place where something that was observed becomes right or wrong.</summary>
public static class Expectations
{
    /// <param name="seen">From the student's run; within <see cref="ObservationBounds"/>, but for <see
    /// cref="Expectation.Prints"/>, which looks at all that was printed.</param>
    /// <param name="reference">From the reference's run on the same inputs, within <see cref="ObservationBounds"/>; null where
    /// nothing was observed.
    /// <see cref="Expectation.Between"/> needs none.</param>
    public static CheckOutcome Judge(this Expectation expectation, Observation seen, Observation? reference)
    {
        var kind = CheckKind.Of(expectation);
        if (kind.FindDefect(reference) is { } why)
        {
            return new CheckOutcome.Unjudgeable(why);
        }
        var fault = kind.FindFault(seen, reference!);
        return fault is null ? new CheckOutcome.Passed() : new CheckOutcome.Failed(fault.Message) { Discreet = fault.Discreet };
    }
}
