using System.Diagnostics;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>The one place where something that was observed becomes right or wrong.</summary>
public static class Expectations
{
    /// <param name="seen">From the student's run; within <see cref="Bounds"/>, but for <see cref="Expectation.Prints"/>, which looks at all that
    /// was printed.</param>
    /// <param name="reference">From the reference's run on the same inputs, within <see cref="Bounds"/>; null where nothing was observed.
    /// <see cref="Expectation.Between"/> needs none.</param>
    public static Outcome Judge(this Expectation expectation, Observation seen, Observation? reference)
    {
        if (Defects.In(expectation, reference) is { } why)
        {
            return new Outcome.Unjudgeable(why);
        }
        Fault? fault = expectation switch
        {
            Expectation.Same(var rtol, var atol) => new Sameness(new Closeness(rtol, atol)).Difference(seen, reference!),
            Expectation.Between between => Interval.Difference(between, seen),
            Expectation.Gradient(var rtol, var atol) => Gradients.Difference(seen, reference!, new(rtol, atol)),
            Expectation.Accumulated(var times, var rtol, var atol) => Accumulation.Difference(seen, reference!, times, new(rtol, atol)),
            Expectation.Trajectory trajectory => Trajectories.Difference(trajectory, seen, reference!),
            Expectation.Converges converges => Convergence.Difference(converges, seen, reference!),
            Expectation.Prints prints => Printing.Difference(prints, seen, reference!),
            _ => throw new UnreachableException(), // closed
        };
        return fault is null ? new Outcome.Passed() : new Outcome.Failed(fault.Message) { Discreet = fault.Discreet };
    }
}
