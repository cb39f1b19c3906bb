using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>A student's formula for a derivative, held against autograd and central differences at the same points.</summary>
internal sealed record Gradients(Closeness Closeness) : CheckKind
{
    /// <returns>A sentence that says which of the three disagree; null where none does.</returns>
    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (Wording.FaultOfNoValue(seen) is { } none)
        {
            return none;
        }
        var truth = Derivatives.Of(expected)!;
        if (seen is not Observation.List { Items: [var answer, ..] } || Series.Of(answer) is not { Length: > 0 } values)
        {
            return Wording.OtherThan(
                seen is Observation.List { Items: [var other, ..] } ? other : seen,
                "a number for each point"
            );
        }
        var points = truth.Autograd.Length;
        if (values.Length != points && values.Length != 1)
        {
            return new(
                $"Your formula gives {values.Length} numbers for {points} points; one for each was expected.",
                $"Your formula gives {(values.Length < points ? "fewer" : "more")} numbers than the {points} points; one "
                    + "for each was expected."
            );
        }
        var formula = values.Length == points ? values : [.. Enumerable.Repeat(values[0], points)];
        var own = Derivatives.Of(seen);
        return FirstDifference(formula, truth.Autograd, Closeness) is { } at
            ? WrongFormula(formula, truth.Autograd, own, at, Closeness)
            : OtherFunction(own, truth);
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(Closeness, reference) ?? Defect(Derivatives.Of(reference!));

    private string? Defect(Derivatives? three)
    {
        if (three is null)
        {
            return "The probe must be Gradient(formula: ..., of: ..., at: ...), and the function must depend on its points.";
        }
        return FirstDifference(three.Autograd, three.Differences, Closeness.AtLeast(1e-4)) is { } at
            ? $"Of the reference, autograd gives {Numerals.Of(three.Autograd[at])} and central differences give "
                + $"{Numerals.Of(three.Differences[at])}."
            : null;
    }

    private static string WrongFormula(
        ImmutableArray<double> formula,
        ImmutableArray<double> truth,
        Derivatives? own,
        int at,
        Closeness closeness
    )
    {
        var (seen, expected) = Numerals.TellApart(formula[at], truth[at]);
        return own is not null && FirstDifference(own.Autograd, truth, closeness) is null
            ? $"Your formula gives {seen}; autograd and central differences both give {expected}."
            : $"Your formula gives {seen}; {expected} was expected.";
    }

    // The formula is right: is it that of the student's own function?
    private string? OtherFunction(Derivatives? own, Derivatives truth)
    {
        if (own is null)
        {
            return "Your formula is right, but autograd cannot follow the function that it is the derivative of.";
        }
        if (FirstDifference(own.Autograd, truth.Autograd, Closeness) is { } a)
        {
            return OtherFunction("autograd gives", own.Autograd, truth.Autograd, a);
        }
        return FirstDifference(own.Differences, truth.Differences, Closeness) is { } d
            ? OtherFunction("central differences give", own.Differences, truth.Differences, d)
            : null;
    }

    private static string OtherFunction(string who, ImmutableArray<double> seen, ImmutableArray<double> expected, int at)
    {
        var (s, e) = Numerals.TellApart(seen[at], expected[at]);
        return $"Your formula is right, but {who} {s} where {e} was expected: the function that it is the derivative of is "
            + "another one.";
    }

    private static int? FirstDifference(ImmutableArray<double> seen, ImmutableArray<double> expected, Closeness closeness) =>
        seen.Length != expected.Length
            ? 0
            : Enumerable
                .Range(0, expected.Length)
                .Where(i => !closeness.Holds(seen[i], expected[i]))
                .Cast<int?>()
                .FirstOrDefault();

    /// <param name="Autograd">At each point.</param>
    private sealed record Derivatives(ImmutableArray<double> Autograd, ImmutableArray<double> Differences)
    {
        public static Derivatives? Of(Observation observation) =>
            observation is Observation.List { Items: [_, var a, var d] }
            && Series.Of(a) is { IsEmpty: false } autograd
            && Series.Of(d) is { } differences
            && autograd.Length == differences.Length
                ? new(autograd, differences)
                : null;
    }
}
