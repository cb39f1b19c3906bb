using System.Diagnostics;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>One kind of check: what it needs of the exercise, and what it finds. A new one is a file beside this one, and a row
/// here.</summary>
internal abstract record CheckKind
{
    public static CheckKind Of(Expectation expectation) =>
        expectation switch
        {
            Expectation.Same same => new SameValue(same),
            Expectation.Between(var above, var below) => new NumberBetween(above, below),
            Expectation.Gradient(var rtol, var atol) => new Gradients(new(rtol, atol)),
            Expectation.Accumulated(var times, var rtol, var atol) => new Accumulation(times, new(rtol, atol)),
            Expectation.Trajectory trajectory => new Trajectories(trajectory),
            Expectation.Converges converges => new Convergence(converges),
            Expectation.Prints(var rtol) => new Printing(rtol),
            Expectation.Accuracy(var above) => new Classification(above),
            Expectation.ModuleParameters(var byName) => new ParameterSet(byName),
            Expectation.Training(var fall, var rtol, var atol) => new LossCurve(fall, new(rtol, atol)),
            _ => throw new UnreachableException(), // closed
        };

    /// <summary>Why an exercise cannot ask this, whatever a student hands in: whole sentences; null where it can.</summary>
    /// <param name="reference">What the reference gave; null where nothing was observed.</param>
    public abstract string? FindDefect(Observation? reference);

    /// <summary>What is wrong; null where nothing is.</summary>
    /// <param name="expected">The reference's, which has no <see cref="FindDefect"/>.</param>
    public abstract Fault? FindFault(Observation seen, Observation expected);

    /// <summary>What of a program that answered is held against the reference: what the probe gave, unless the kind asks for
    /// something that the host itself has seen.</summary>
    /// <param name="printed">All that the program printed.</param>
    public virtual Observation WhatIsJudged(Observation seen, string printed) => seen;

    /// <summary>Why the reference's observation proves nothing of other answers: a whole sentence; null where it does.</summary>
    /// <param name="isFreeChoice">Whether the hole is one.</param>
    public virtual string? WhyUnproven(Observation reference, bool isFreeChoice) => null;

    /// <summary>Whether the probe of a free choice gives the number that was chosen.</summary>
    public virtual bool AsksForTheNumber => false;
}
