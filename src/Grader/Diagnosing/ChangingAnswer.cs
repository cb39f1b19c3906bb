using Grader.Judging.Values;

namespace Grader.Diagnosing;

/// <summary>An answer that is another one every time.</summary>
internal static class ChangingAnswer
{
    private static readonly Likeness _likeness = new(new Closeness(Rtol: 1e-5, Atol: 1e-7));

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.Failing.Concat(symptoms.Passing).Any(s => s.SeenAgain is { } again && !_likeness.AreAlike(s.Seen, again))
            ? "Asked again with the same numbers it gives something else: it draws random numbers, or keeps something from "
                + "the call before."
            : null;
}
