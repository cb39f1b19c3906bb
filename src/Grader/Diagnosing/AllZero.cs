using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>Nothing but zeros.</summary>
internal static class AllZero
{
    public static string? HintFor(Symptoms symptoms)
    {
        if (NumberPairs.OfAll(symptoms.Failing) is not { } numbers || numbers.Seen.Any(n => n != 0))
        {
            return null;
        }
        return symptoms.Failing.All(s => s.Check.Expectation is Expectation.Gradient)
                ? "A derivative of 0 says that nothing changes at all."
            : symptoms.Failing.All(s => s.Check.AsksForGradient())
                ? "A gradient of 0 says that the loss does not change with the parameter at all."
                    + (symptoms.Mentioned("zero_", "zero_grad", "zeros_like").IsEmpty ? "" : " Or was it reset after backward?")
            : numbers.Seen.Length > 1 && symptoms.Failing.All(s => !s.Check.Draws.IsEmpty)
                ? "It is 0, whatever goes in."
                    + (
                        symptoms.Code is null
                            ? " Is something multiplied by 0? In C# 1 / 2 is 0, because both are whole numbers; 1f / 2 is 0.5."
                            : ""
                    )
            : null;
    }
}
