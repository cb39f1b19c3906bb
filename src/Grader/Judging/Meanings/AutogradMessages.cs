using System.Collections.Immutable;

namespace Grader.Judging.Meanings;

/// <summary>What libtorch 2.10 says of what autograd cannot do.</summary>
internal static class AutogradMessages
{
    private const string InPlace = "A parameter can only be changed inside using (no_grad()).";

    public static ImmutableArray<KnownMessage> Table { get; } =
    [
        new("a (view of a )?leaf Variable that requires grad is being used in an in-place operation", InPlace),
        new("arguments don't support automatic differentiation, but one of the arguments requires grad", InPlace),
        new(
            "Trying to backward through the graph a second time",
            "backward uses up what autograd recorded: compute the loss again before the next backward."
        ),
        new(
            "grad can be implicitly created only for scalar outputs",
            "backward starts from a loss of one number, and this is a tensor of several."
        ),
        new("does not require grad and does not have a grad_fn", "Autograd cannot follow this back to a parameter."),
        new(
            "modified by an inplace operation",
            "Something that was computed from is changed in place before backward has come back to it: make a new tensor there."
        ),
        new(
            "appears to not have been used in the graph",
            "The result does not depend on the tensor whose gradient is asked for."
        ),
        new(@"can't call numpy\(\) on Tensor that requires grad", "detach() it first."),
    ];
}
