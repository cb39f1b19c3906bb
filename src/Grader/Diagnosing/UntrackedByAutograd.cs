using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>Where autograd cannot follow.</summary>
internal static class UntrackedByAutograd
{
    // A probe that asks for one of these too may say false because of that.
    private static readonly ImmutableArray<string> _other = ["numel", "shape", "size", "ndim", "dim", "dtype", "Length", "Count"];

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.AnyFailing(sight =>
            sight switch
            {
                { Check.Expectation: not Expectation.Same } => null,
                { Seen: Observation.Nothing, Expected: Observation.Tensor }
                    when sight.Check.AsksForSlope() && IsValueRight(symptoms) =>
                    "The value is right, but autograd cannot follow how it was computed: something left its tensor on the way, "
                        + "as it does by item() and detach(), or it was computed in no_grad().",
                { Seen: Observation.Nothing, Expected: Observation.Tensor } when sight.Check.AsksForSlope() =>
                    "Autograd sees no way from there to the result: either the result does not depend on it, or something left "
                        + "its tensor on the way, as it does by item() and detach().",
                { Seen: Observation.Nothing, Expected: Observation.Tensor } when sight.Check.AsksForGradient() =>
                    "There is no gradient: backward was not called, or not for something that was computed from the parameter.",
                _ when sight.Check.Uses.Contains("requires_grad")
                        && !sight.Check.Uses.Any(_other.Contains)
                        && IsFalseForTrue(sight.Seen, sight.Expected) =>
                    "Autograd does not track it as it has to. It tracks a parameter that is made with requires_grad: true "
                        + "and stays that tensor, and "
                        + "what is computed from one by tensors alone: without detach() and item(), and outside no_grad().",
                _ => null,
            }
        );

    private static bool IsValueRight(Symptoms symptoms) =>
        symptoms.Passing.Any(p => NumberPairs.Of(p) is not null)
        && symptoms.Failing.All(f => f.Seen is Observation.Nothing or Observation.Truth);

    private static bool IsFalseForTrue(Observation seen, Observation expected) =>
        (seen, expected) switch
        {
            (Observation.Truth(var s), Observation.Truth(var e)) => !s && e,
            (Observation.List { Items: var s }, Observation.List { Items: var e }) => s.Length == e.Length
                && s.Zip(e, IsFalseForTrue).Any(f => f),
            _ => false,
        };
}
