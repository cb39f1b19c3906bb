using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Judging.Verdicts;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

public sealed class UnjudgeableTests
{
    [Fact]
    public void No_reference_is_no_zero() => Is("The reference was not observed.", Number(1), null);

    [Fact]
    public void A_reference_that_threw_is_no_zero() =>
        Is("The reference threw Exception in line 7: no.", Number(1), new Observation.Threw("Exception", "no", 7));

    [Fact]
    public void A_reference_that_cannot_be_observed_is_no_zero() =>
        Is("The reference cannot be observed: too large.", Number(1), new Observation.Unobservable("too large"));

    [Fact]
    public void A_reference_of_NaN_is_no_zero() =>
        Is("The reference is NaN, which equals nothing.", Number(1), Number(double.NaN));

    [Fact]
    public void A_reference_with_NaN_in_it_is_no_zero() =>
        Is("The reference is NaN at element [1, 0]; NaN equals nothing.", Number(1), Floats([2, 2], 1, 2, float.NaN, float.NaN));

    [Fact]
    public void A_reference_with_NaN_in_double_precision_is_no_zero() =>
        Is("The reference is NaN at element []; NaN equals nothing.", Number(1), Doubles([], double.NaN));

    [Fact]
    public void A_reference_with_NaN_somewhere_in_a_list_is_no_zero() =>
        Is("The reference[1][0] is NaN, which equals nothing.", Number(1), List(Number(1), List(Number(double.NaN))));

    [Fact]
    public void The_students_exception_does_not_hide_the_exercises_fault() =>
        Is("The reference was not observed.", new Observation.Threw("Exception", "no", 7), null);

    [Fact]
    public void Whole_numbers_are_never_NaN() => Passes(Longs([1], -1), Longs([1], -1));

    [Theory]
    [InlineData(-1, 0, "The tolerances must be finite and not negative; rtol is -1 and atol is 0.")]
    [InlineData(0, -1e-6, "The tolerances must be finite and not negative; rtol is 0 and atol is -1e-06.")]
    [InlineData(double.NaN, 0, "The tolerances must be finite and not negative; rtol is NaN and atol is 0.")]
    [InlineData(0, double.PositiveInfinity, "The tolerances must be finite and not negative; rtol is 0 and atol is infinity.")]
    public void Tolerances_that_mean_nothing_are_the_exercises_fault(double rtol, double atol, string why) =>
        Assert.Equal(new CheckOutcome.Unjudgeable(why), Same(Number(1), Number(1), rtol, atol));

    private static void Is(string why, Observation seen, Observation? reference) =>
        Assert.Equal(new CheckOutcome.Unjudgeable(why), Same(seen, reference));
}
