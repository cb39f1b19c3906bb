using System.Collections.Immutable;
using Grader.Diagnosing;
using Grader.Judging.Kinds;
using Grader.Protocol;

namespace Grader.Tests.Diagnosing;

/// <summary>Sights in few words, and what is said of them.</summary>
internal static class Looked
{
    private static readonly Input _none = new Input.Typed("");

    /// <param name="uses">Names that the probe uses, with a space between them.</param>
    /// <param name="draws">How many random numbers the probe draws at a time; 0 for none.</param>
    public static ObservedCheck At(
        Observation seen,
        Observation expected,
        string name = "f",
        string uses = "",
        long draws = 0,
        Observation? again = null
    ) => new(Check(new Expectation.Same(1e-4, 1e-6), name, uses, draws), seen, expected, again);

    public static ObservedCheck Formula(Observation formula, Observation truth) =>
        new(
            Check(new Expectation.Gradient(1e-4, 1e-6), "f", "", 8),
            Given.List(formula, truth, truth),
            Given.List(truth, truth, truth)
        );

    public static Check Check(Expectation expectation, string name = "f", string uses = "", long draws = 0) =>
        new("f", name, 1, expectation, _none, 1)
        {
            Uses = [.. uses.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Draws = draws == 0 ? [] : [draws],
        };

    public static Symptoms Symptoms(params ObservedCheck[] sights) =>
        new([.. sights.Where(s => !Passes(s))], [.. sights.Where(Passes)], [.. sights.Select(s => (s.Check, s.Expected))]);

    /// <summary>What is said where two sets of inputs show the same.</summary>
    public static string? Diagnosis(params ObservedCheck[] sights) => Of(Symptoms(sights), Symptoms(sights));

    public static string? Of(params ImmutableArray<Symptoms> rounds) => Diagnoses.FindHint(rounds);

    private static bool Passes(ObservedCheck sight) =>
        sight.Check.Expectation.Judge(sight.Seen, sight.Expected) is CheckOutcome.Passed;
}
