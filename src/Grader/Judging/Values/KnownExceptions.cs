using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Judging.Values;

/// <summary>What the best known exceptions mean, in this course's words.</summary>
internal static class KnownExceptions
{
    // Words that libtorch 2.10 and .NET 10 have in their messages; the first that fits speaks.
    private static readonly ImmutableArray<(string Words, string Meaning)> _known =
    [
        (
            "a leaf Variable that requires grad is being used in an in-place operation",
            "A parameter can only be changed inside using (no_grad())."
        ),
        (
            "a view of a leaf Variable that requires grad is being used in an in-place operation",
            "A parameter can only be changed inside using (no_grad())."
        ),
        (
            "Trying to backward through the graph a second time",
            "backward uses up what autograd recorded: compute the loss again before the next backward."
        ),
        (
            "grad can be implicitly created only for scalar outputs",
            "backward wants a loss of one number: reduce it, as mean() does."
        ),
        ("does not require grad and does not have a grad_fn", "Autograd cannot follow this back to a parameter."),
        ("can't call numpy() on Tensor that requires grad", "detach() it first."),
        ("must match the size of tensor", "The shapes of the two tensors do not fit together."),
        ("Object reference not set to an instance of an object", "Something that is used there is null."),
        (
            "Only Tensors of floating point and complex dtype can require gradients",
            "Autograd tracks floats only: write 2f or 2.0, not 2."
        ),
    ];

    // Which of a hundred types is thrown is a choice, and could say something; these are what mistakes throw.
    private static readonly ImmutableHashSet<string> _common =
    [
        .. new[]
        {
            typeof(NullReferenceException),
            typeof(ArgumentException),
            typeof(ArgumentNullException),
            typeof(ArgumentOutOfRangeException),
            typeof(IndexOutOfRangeException),
            typeof(InvalidOperationException),
            typeof(InvalidCastException),
            typeof(FormatException),
            typeof(DivideByZeroException),
            typeof(NotImplementedException),
            typeof(System.Runtime.InteropServices.ExternalException),
        }.Select(t => t.FullName!),
    ];

    /// <summary>A sentence; null for a message that is not known.</summary>
    public static string? MeaningOf(string message) =>
        _known.FirstOrDefault(k => message.Contains(k.Words, StringComparison.Ordinal)).Meaning;

    /// <summary>An exception's kind and place. Its message, and a type of the student's own, could carry what the program knows;
    /// what a known message means cannot.</summary>
    public static Observation.Threw WithoutMessage(Observation.Threw threw) =>
        threw with
        {
            Type = _common.Contains(threw.Type) ? threw.Type : "an exception",
            Message = MeaningOf(threw.Message) ?? "",
        };
}
