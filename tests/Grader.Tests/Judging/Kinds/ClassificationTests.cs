using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

/// <summary>Of the true classes 0, 1, 1, 0 more than three quarters are to be right.</summary>
public sealed class ClassificationTests
{
    private static readonly Observation _truth = Longs([4], 0, 1, 1, 0);
    private static readonly Observation _reference = List(_truth, _truth);

    [Fact]
    public void Enough_of_them_pass_whatever_their_shape_and_dtype()
    {
        Passes(Longs([4], 0, 1, 1, 0));
        Passes(Floats([4, 1], 0, 1, 1, 0));
        Passes(Bools([4], 0, 1, 1, 0));
        Passes(List(Number(0), Number(1), Number(1), Number(0)));
    }

    [Fact]
    public void As_many_as_the_bound_are_too_few() =>
        Fails(
            "3 of 4 are right, 75 %; more than 75 % was expected.",
            "75 % are right; more than 75 % was expected.",
            Longs([4], 0, 1, 1, 1)
        );

    [Fact]
    public void The_true_classes_are_the_references() =>
        Fails(
            "1 of 4 are right, 25 %; more than 75 % was expected.",
            "25 % are right; more than 75 % was expected.",
            List(Longs([4], 0, 0, 0, 1), Longs([4], 0, 0, 0, 1))
        );

    [Fact]
    public void One_class_for_all_is_told() =>
        Fails(
            "2 of 4 are right, 50 %; more than 75 % was expected. The same class was predicted for every sample.",
            "50 % are right; more than 75 % was expected. The same class was predicted for every sample.",
            Longs([4], 1, 1, 1, 1)
        );

    [Fact]
    public void Two_classes_that_are_exchanged_are_told() =>
        Fails(
            "0 of 4 are right, 0 %; more than 75 % was expected. With the two classes exchanged it would be enough.",
            "0 % are right; more than 75 % was expected. With the two classes exchanged it would be enough.",
            Longs([4], 1, 0, 0, 1)
        );

    [Fact]
    public void What_is_no_class_is_told_with_the_classes() =>
        Fails(
            "0 of 4 are right, 0 %; more than 75 % was expected. The classes are 0 and 1, and none of these was predicted.",
            "0 % are right; more than 75 % was expected. The classes are 0 and 1, and none of these was predicted.",
            Floats([4], 0.25f, 0.75f, 0.5f, float.NaN)
        );

    [Fact]
    public void Scores_are_no_classes() =>
        Fails(
            "8 numbers were seen for 4 samples; one class for each was expected.",
            "More numbers than samples were seen; one class for each was expected.",
            Floats([4, 2], 0, 1, 1, 0, 1, 0, 0, 1)
        );

    [Fact]
    public void What_is_no_number_is_told() =>
        Fails("A string was seen; a class for each sample was expected.", null, List(Text("0110"), _truth));

    [Theory]
    [InlineData(1, "The share that is to be exceeded lies between 0 and 1; above is 1.")]
    [InlineData(90, "The share that is to be exceeded lies between 0 and 1; above is 90.")]
    public void A_share_beyond_all_cannot_be_asked_for(double above, string why) =>
        Assert.Equal(new CheckOutcome.Unjudgeable(why), new Expectation.Accuracy(above).Judge(_reference, _reference));

    [Fact]
    public void A_reference_gives_two_things() =>
        Assert.Equal(
            new CheckOutcome.Unjudgeable(
                "The probe of CheckAccuracy must give two things: the class that is predicted for each sample, and the true ones."
            ),
            new Expectation.Accuracy(0.75).Judge(_truth, _truth)
        );

    private static void Passes(Observation predicted) =>
        Assert.Equal(new CheckOutcome.Passed(), new Expectation.Accuracy(0.75).Judge(List(predicted, _truth), _reference));

    private static void Fails(string message, string? discreet, Observation seen)
    {
        var whole = seen is Observation.List { Items: [not Observation.Number, ..] } ? seen : List(seen, _truth);
        var failed = Assert.IsType<CheckOutcome.Failed>(new Expectation.Accuracy(0.75).Judge(whole, _reference));
        Assert.Equal((message, discreet ?? message), (failed.Message, failed.Discreet));
    }
}
