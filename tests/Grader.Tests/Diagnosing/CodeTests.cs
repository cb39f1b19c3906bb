using Grader.Diagnosing;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Diagnosing.Looked;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Diagnosing;

/// <summary>What the answer's own code says, or libtorch's warnings, where values alone do not.</summary>
public sealed class CodeTests
{
    private const string Warning =
        "[W1127 03:57:27.314580816 loss.h:114] Warning: Using a target size ([5, 1]) that is different to the input "
        + "size ([5]). This "
        + "will likely lead to incorrect results due to broadcasting. Please ensure they have the same size. (function mse_loss)";

    private static readonly Clue _noGrad = new(ClueKind.LastingNoGrad, 42, "no_grad()");
    private static readonly Clue _replaced = new(ClueKind.ReplacedInNoGrad, 40, "m -= lr * m.grad", "m");
    private static readonly Clue _division = new(ClueKind.WholeDivision, 31, "1 / 2", "1f");
    private static readonly Clue _unregistered = new(ClueKind.Unregistered, 20, "class Net", "Net");
    private static readonly Clue _list = new(ClueKind.LayersInList, 22, "layers", "layers");

    [Fact]
    public void A_no_grad_that_nothing_disposes_is_why_autograd_cannot_follow() =>
        Assert.Equal(
            "no_grad() in line 42 is never disposed, so autograd stays off from there on: write using (no_grad()) { ... } around "
                + "what is not to be tracked, or leave it out.",
            Said(Symptoms(At(Null, Scalar(1), uses: "autograd")), _noGrad)
        );

    [Fact]
    public void So_is_a_parameter_that_became_another_tensor() =>
        Assert.Equal(
            "m -= lr * m.grad in line 40 makes a new tensor, which autograd does not track, for it is made inside no_grad(): "
                + "m.sub_() or m.copy_() changes m itself.",
            Said(Symptoms(At(Truth(false), Truth(true), uses: "m requires_grad")), _replaced)
        );

    [Fact]
    public void Where_autograd_can_follow_neither_is_told() =>
        Assert.Null(Said(Symptoms(At(Scalar(3), Scalar(17), uses: "f")), _noGrad, _replaced));

    [Fact]
    public void A_division_of_whole_numbers_explains_wrong_numbers() =>
        Assert.Equal(
            "1 / 2 in line 31 divides a whole number by another, and C# drops what is behind the point: write 1f for 1.",
            Said(Symptoms(At(Scalar(0), Scalar(17))), _division)
        );

    [Fact]
    public void It_does_not_explain_a_wrong_bool() => Assert.Null(Said(Symptoms(At(Truth(false), Truth(true))), _division));

    [Fact]
    public void Layers_that_nothing_finds_are_told_where_parameters_are_asked_for()
    {
        var none = Symptoms(At(Text(""), Text("a.bias a.weight"), uses: "net named_parameters name"));
        Assert.Equal(
            "No constructor of Net (line 20) calls RegisterComponents(): parameters() finds none of its layers, and no optimizer "
                + "changes them.",
            Said(none, _unregistered)
        );
        Assert.Equal(
            "layers (line 22) is a list of C#'s own, and parameters() does not look into it: ModuleList(...) or "
                + "Sequential(...) holds "
                + "layers so that they are found.",
            Said(none, _list)
        );
        Assert.Equal(
            "RegisterComponents() in line 24 comes before readout is set, so parameters() does not find that layer: call it "
                + "last.",
            Said(none, new Clue(ClueKind.RegisteredEarly, 24, "readout", "Net"))
        );
        Assert.Null(Said(Symptoms(At(Scalar(3), Scalar(17), uses: "net forward")), _unregistered, _list));
    }

    [Fact]
    public void A_loss_of_which_libtorch_warned_is_one_of_all_pairs()
    {
        var wrong = Symptoms(At(Scalar(3), Scalar(17)));
        Assert.Equal(
            "mse_loss was given predictions and targets of two shapes that make a larger one together, as [n] and [n, "
                + "1] make [n, "
                + "n]: every prediction met every target. Bring both to one shape first.",
            Of(wrong with { Printed = $"loss 3\n{Warning}\n" })
        );
        Assert.Null(Of(wrong with { Printed = "loss 3\n" }));
    }

    private static string? Said(Symptoms symptoms, params Clue[] clues) => Of(symptoms with { Clues = [.. clues] });
}
