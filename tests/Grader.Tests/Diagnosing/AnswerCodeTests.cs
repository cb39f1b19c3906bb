using Grader.Diagnosing;
using Xunit;
using static Grader.Tests.Diagnosing.Looked;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Diagnosing;

/// <summary>A cause that is not in the answer's own text is not named.</summary>
public sealed class AnswerCodeTests
{
    private static readonly ObservedCheck _untracked = At(Truth(false), Truth(true), uses: "loss requires_grad is_leaf");

    [Theory]
    [InlineData("mseAvg ( x , y )", null)]
    [InlineData("mse ( yPred , y ) . detach ( )", "Autograd does not track it: detach() cuts the way back.")]
    [InlineData(
        "loss . item < float > ( )",
        "Autograd does not track it: item() gives a plain number, which has left its tensor."
    )]
    [InlineData("tensor ( loss . detach ( ) . item < float > ( ) )", Made)]
    [InlineData("randn ( 1 )", Made)]
    public void Of_what_loses_track_of_a_value_what_is_there_is_named(string code, string? hint) =>
        Assert.Equal(hint, Said(code, _untracked));

    [Theory]
    [InlineData("backward", "Every gradient is twice as large: backward starts from something that is twice as large.")]
    [InlineData("backward backward", "Every gradient is twice as large: backward adds to what is there, each time that it runs.")]
    public void A_gradient_that_is_there_twice_is_so_for_a_reason_that_can_be_seen(string code, string hint) =>
        Assert.Equal(hint, Said(code, At(Scalar(2), Scalar(1), uses: "grad"), At(Scalar(6), Scalar(3), uses: "grad")));

    [Fact]
    public void Of_a_reset_that_is_not_there_nothing_is_said() =>
        Assert.Equal(
            "A gradient of 0 says that the loss does not change with the parameter at all.",
            Said("loss . backward ( ) ;", At(Scalar(0), Scalar(3), uses: "grad"))
        );

    private const string Made =
        "Autograd does not track it as it has to. It tracks a parameter that is made with requires_grad: true and stays that "
        + "tensor.";

    private static string? Said(string code, params ObservedCheck[] sights)
    {
        var symptoms = Looked.Symptoms(sights) with { Code = code };
        return Of(symptoms, symptoms);
    }
}
