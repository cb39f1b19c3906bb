using Xunit;
using static Grader.Tests.Compiler.Mutating.Slips;

namespace Grader.Tests.Compiler.Mutating;

/// <summary>Slips in calls: which function, and with what.</summary>
public sealed class CallSlipTests
{
    [Fact]
    public void A_mean_is_a_sum_and_a_power_another_and_calls_are_forgotten() =>
        Assert.Equal(
            """
            return (a - b).pow(2).mean() / 2; -> return (a - b).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2) / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean();
            return (a - b).pow(2).mean() / 2; -> return -((a - b).pow(2).mean() / 2);
            return (a - b).pow(2).mean() / 2; -> return (b - b).pow(2).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a).pow(2).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a + b).pow(2).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - a).pow(2).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(0).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(1).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(3).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(4).mean() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).sum() / 2;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean() / 0;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean() / 1;
            return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean() / 3;
            """,
            Returns("Tensor f(Tensor a, Tensor b)", "(a - b).pow(2).mean() / 2")
        );

    [Fact]
    public void A_call_that_only_changes_how_a_value_is_held_is_not_forgotten_but_a_detach_is() =>
        Assert.Equal(
            """
            return a.abs().clone().detach(); -> return c.abs().clone().detach();
            return a.abs().clone().detach(); -> return m.abs().clone().detach();
            return a.abs().clone().detach(); -> return a.clone().detach();
            return a.abs().clone().detach(); -> return -a.abs().clone().detach();
            return a.abs().clone().detach(); -> return a.abs().clone();
            """,
            Returns("Tensor f(Tensor a)", "a.abs().clone().detach()")
        );

    [Fact]
    public void A_named_argument_is_forgotten_and_a_function_is_taken_for_another() =>
        Assert.Equal(
            """
            return randn(1, requires_grad: true); -> return rand(1, requires_grad: true);
            return randn(1, requires_grad: true); -> return -randn(1, requires_grad: true);
            return randn(1, requires_grad: true); -> return randn(-1, requires_grad: true);
            return randn(1, requires_grad: true); -> return randn(0, requires_grad: true);
            return randn(1, requires_grad: true); -> return randn(2, requires_grad: true);
            return randn(1, requires_grad: true); -> return randn(1);
            """,
            Of("Tensor f()", "return randn(1, requires_grad: true);")
        );

    [Fact]
    public void Arguments_change_places() =>
        Assert.Equal(
            """
            return less(a, b); -> return -less(a, b);
            return less(a, b); -> return less(b, b);
            return less(a, b); -> return less(b, a);
            return less(a, b); -> return less(a, a);
            """,
            Returns("int f(int a, int b)", "less(a, b)", "int less(int x, int y) => x - y;")
        );

    [Fact]
    public void Arguments_do_not_change_places_where_that_changes_nothing() =>
        Assert.Equal(
            """
            return far(a, b); -> return -far(a, b);
            return far(a, b); -> return far(b, b);
            return far(a, b); -> return far(a, a);
            """,
            Returns("Tensor f(Tensor a, Tensor b)", "far(a, b)", "Tensor far(Tensor x, Tensor y) => (x - y).pow(2).mean() / 2;")
        );

    [Fact]
    public void What_a_function_surely_makes_nothing_of_is_left_alone() =>
        Assert.Equal(
            """
            return same(a) * one(a, b); -> return ones_like(a) * one(a, b);
            return same(a) * one(a, b); -> return -(same(a) * one(a, b));
            return same(a) * one(a, b); -> return one(a, b);
            return same(a) * one(a, b); -> return same(b) * one(a, b);
            """,
            Returns(
                "Tensor f(Tensor a, Tensor b)",
                "same(a) * one(a, b)",
                "Tensor same(Tensor x) => x;\nTensor one(Tensor x, Tensor y) => ones_like(y);"
            )
        );
}
