using Grader.Judging.Meanings;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Judging.Meanings;

public sealed class CausesTests
{
    private const string Null = "Object reference not set to an instance of an object.";
    private const string Leaf = "a leaf Variable that requires grad is being used in an in-place operation.";
    private const string Untracked = "element 0 of tensors does not require grad and does not have a grad_fn";
    private const string Doubles = "Found dtype Double but expected Float";
    private const string Gone = "Tensor invalid -- empty handle.";

    private const string NoLeaf =
        "[W1127 04:00:12.477719472 TensorBody.h:498] Warning: The .grad attribute of a Tensor that is not a leaf Tensor is being "
        + "accessed. Its .grad attribute won't be populated during autograd.backward().";

    private static readonly Clue _gradient = new(ClueKind.MayBeNull, 5, "m.grad", "m");

    [Fact]
    public void The_only_gradient_of_a_line_is_what_is_null_there() =>
        Assert.Equal("It is m.grad: no backward has reached m since it was made or reset.", Cause(Null, 5, _gradient));

    [Fact]
    public void A_gradient_of_another_line_is_not() => Assert.Null(Cause(Null, 6, _gradient));

    [Fact]
    public void Where_no_line_is_known_nothing_is_null_for_sure() => Assert.Null(Cause(Null, null, _gradient));

    [Fact]
    public void Of_two_gradients_either_may_be() =>
        Assert.Equal("It is m.grad or c.grad.", Cause(Null, 5, _gradient, new Clue(ClueKind.MayBeNull, 5, "c.grad", "c")));

    [Fact]
    public void What_is_no_gradient_is_named() => Assert.Equal("It is w.", Cause(Null, 5, new Clue(ClueKind.MayBeNull, 5, "w")));

    [Fact]
    public void A_parameter_that_became_another_tensor_is_told_where_libtorch_warned_of_it()
    {
        Clue[] clues = [_gradient, new(ClueKind.Replaced, 8, "m -= lr * m.grad", "m")];
        Assert.Equal(
            "It is m.grad: m -= lr * m.grad in line 8 makes another tensor m, and autograd keeps gradients for parameters alone. "
                + "m.sub_() inside using (no_grad()) changes m itself.",
            Causes.FindIn([.. clues], Null, 5, NoLeaf)
        );
        Assert.Equal(
            "It is m.grad: no backward has reached m since it was made or reset.",
            Causes.FindIn([.. clues], Null, 5, "")
        );
    }

    [Fact]
    public void The_parameter_that_a_line_changes_in_place_is_named() =>
        Assert.Equal(
            "m is one, and m.sub_(lr * m.grad) changes it.",
            Cause(Leaf, 5, new Clue(ClueKind.ChangedInPlace, 5, "m.sub_(lr * m.grad)", "m"))
        );

    [Fact]
    public void Of_two_that_a_line_changes_none_is() =>
        Assert.Null(
            Cause(Leaf, 5, new(ClueKind.ChangedInPlace, 5, "m.sub_(1)", "m"), new(ClueKind.ChangedInPlace, 5, "c.sub_(1)", "c"))
        );

    [Fact]
    public void An_update_that_makes_a_new_tensor_in_no_grad_is_why_autograd_cannot_follow() =>
        Assert.Equal(
            "m -= lr * m.grad in line 8 makes a new tensor, which autograd does not track, for it is made inside "
                + "no_grad(): m.sub_() "
                + "or m.copy_() changes m itself.",
            Cause(Untracked, null, new Clue(ClueKind.ReplacedInNoGrad, 8, "m -= lr * m.grad", "m"))
        );

    [Fact]
    public void A_no_grad_that_nothing_disposes_is_told_first() =>
        Assert.Equal(
            "no_grad() in line 3 is never disposed, so autograd stays off from there on: write using (no_grad()) { "
                + "... } around what "
                + "is not to be tracked, or leave it out.",
            Cause(
                Untracked,
                null,
                new(ClueKind.LastingNoGrad, 3, "no_grad()"),
                new(ClueKind.ReplacedInNoGrad, 8, "m -= lr * m.grad", "m")
            )
        );

    [Fact]
    public void Doubles_are_named_by_where_they_are_made() =>
        Assert.Equal("tensor(2.0) in line 4 holds doubles.", Cause(Doubles, null, new Clue(ClueKind.Doubles, 4, "tensor(2.0)")));

    [Fact]
    public void Doubles_of_several_lines_are_told_by_their_lines() =>
        Assert.Equal(
            "Lines 4 and 6 make tensors of doubles.",
            Cause(Doubles, null, new(ClueKind.Doubles, 4, "tensor(2.0)"), new(ClueKind.Doubles, 6, "tensor(1.0)"))
        );

    [Fact]
    public void So_are_the_ints_that_cross_entropy_does_not_take() =>
        Assert.Equal(
            "tensor(new[] { 0, 1 }) in line 4 holds ints.",
            Cause("expected scalar type Long but found Int", null, new Clue(ClueKind.Ints, 4, "tensor(new[] { 0, 1 })"))
        );

    [Fact]
    public void Doubles_are_no_cause_where_whole_numbers_meet_floats() =>
        Assert.Null(Cause("Found dtype Long but expected Float", null, new Clue(ClueKind.Doubles, 4, "tensor(2.0)")));

    [Fact]
    public void The_only_layer_is_named_where_the_shape_is_its_own()
    {
        var layer = new Clue(ClueKind.Layer, 35, "Linear(8, 2)", "8x2");
        Assert.Equal(
            "Linear(8, 2) in line 35 takes rows of 8 numbers.",
            Cause("mat1 and mat2 shapes cannot be multiplied (64x2 and 8x2)", null, layer)
        );
        Assert.Null(Cause("mat1 and mat2 shapes cannot be multiplied (64x2 and 8x1)", null, layer));
        Assert.Null(Cause("mat1 and mat2 shapes cannot be multiplied (64x2 and 8x2)", null, layer, layer with { Line = 36 }));
    }

    [Fact]
    public void What_disposes_a_tensor_is_named_where_it_is_the_only_one()
    {
        var block = new Clue(ClueKind.Disposed, 12, "using", "d");
        Assert.Equal("using in line 12 disposes d at the end of its block.", Cause(Gone, null, block));
        Assert.Equal("m.Dispose() in line 3 does that.", Cause(Gone, null, new Clue(ClueKind.Disposed, 3, "m")));
        Assert.Null(Cause(Gone, null, block, block with { Line = 13 }));
    }

    [Fact]
    public void A_message_that_is_not_known_has_no_cause() => Assert.Null(Cause("no number", 5, _gradient));

    private static string? Cause(string message, int? line, params Clue[] clues) => Causes.FindIn([.. clues], message, line, "");
}
