using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>Where autograd cannot follow.</summary>
internal static class UntrackedByAutograd
{
    // A probe that asks for one of these too may say false because of that.
    private static readonly ImmutableArray<string> _other = ["numel", "shape", "size", "ndim", "dim", "dtype", "Length", "Count"];

    // What takes a value out of its tensor, or cuts the way back.
    private static readonly ImmutableArray<string> _losing =
    [
        "item",
        "detach",
        "no_grad",
        "inference_mode",
        "tensor",
        "full",
        "data",
        "ToSingle",
        "ToDouble",
        "float",
        "requires_grad_",
    ];

    private static readonly ImmutableArray<string> _creating = ["randn", "rand", "tensor", "zeros", "ones", "full", "arange"];

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.AnyFailing(sight =>
            sight switch
            {
                { Check.Expectation: not Expectation.Same } => null,
                { Seen: Observation.Nothing, Expected: Observation.Tensor } when sight.Check.AsksForSlope() => WordsForSlope(
                    symptoms
                ),
                { Seen: Observation.Nothing, Expected: Observation.Tensor } when sight.Check.AsksForGradient() =>
                    WordsForGradient(symptoms),
                _ when sight.Check.Uses.Contains("requires_grad")
                        && !sight.Check.Uses.Any(_other.Contains)
                        && IsFalseForTrue(sight.Seen, sight.Expected) => WordsForTracking(symptoms),
                _ => null,
            }
        );

    private static string? WordsForSlope(Symptoms symptoms)
    {
        if (IsValueRight(symptoms))
        {
            return "The value is right, but autograd cannot follow how it was computed"
                + (WayOut(symptoms) is { } way ? $": {way}." : ": something left its tensor on the way.");
        }
        return symptoms.Code is null
                ? "Autograd sees no way from there to the result: either the result does not depend on it, or something left "
                    + "its tensor on the way, as it does by item() and detach()."
            : WayOut(symptoms) is { } lost ? $"Autograd sees no way from there to the result: {lost}."
            : symptoms.Mentioned(_losing).IsEmpty ? "Autograd sees no way from there to the result."
            : null;
    }

    private static string WordsForGradient(Symptoms symptoms) =>
        symptoms.Mentioned("backward") switch
        {
            _ when symptoms.Code is null =>
                "There is no gradient: backward was not called, or not for something that was computed from the parameter.",
            [] when symptoms.ReferenceCode?.Contains("backward", StringComparison.Ordinal) is not false =>
                "There is no gradient: backward was not called.",
            _ => "There is no gradient: backward was not called for something that was computed from the parameter.",
        };

    // A parameter is made, and what is computed from one is not.
    private static string? WordsForTracking(Symptoms symptoms) =>
        symptoms.Code is null
            ? "Autograd does not track it as it has to. It tracks a parameter that is made with requires_grad: true and stays "
                + "that tensor, and what is computed from one by tensors alone: without detach() and item(), and outside "
                + "no_grad()."
        : WayOut(symptoms) is { } way ? $"Autograd does not track it: {way}."
        : symptoms.Mentioned(_creating).IsEmpty ? null
        : symptoms.Code.Contains("requires_grad : true", StringComparison.Ordinal)
            ? "Autograd keeps a gradient for what is made with requires_grad: true, and this is computed from that: "
                + "the parameter is to be that tensor itself."
        : symptoms.ReferenceCode?.Contains("requires_grad", StringComparison.Ordinal) is not false
            ? "Autograd does not track it as it has to. It tracks a parameter that is made with requires_grad: true and stays "
                + "that tensor."
        : "Autograd does not track it: it is made of plain numbers, and not computed from what autograd tracks.";

    // Null where it is not known, or not sure which of several it is.
    private static string? WayOut(Symptoms symptoms) =>
        // What is only printed has left nothing.
        symptoms.Code
            is null
        || symptoms.Mentioned("Console") is not []
            ? null
            : symptoms.Mentioned("item", "detach", "no_grad") switch
            {
                ["item"] => "item() gives a plain number, which has left its tensor",
                ["detach"] => "detach() cuts the way back",
                ["no_grad"] => "what is computed in no_grad() is not tracked",
                _ => null,
            };

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
