using Grader.Judging.Values;

namespace Grader.Diagnosing;

/// <summary>An answer that is another one every time.</summary>
internal static class Chance
{
    private static readonly Likeness _likeness = new(new Closeness(Rtol: 1e-5, Atol: 1e-7));

    public static string? Of(Symptoms symptoms) =>
        symptoms.Failing.Concat(symptoms.Passing).Any(s => s.Again is { } again && !_likeness.Of(s.Seen, again))
            ? "Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from "
                + "the call before."
            : null;
}
