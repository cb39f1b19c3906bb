using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

/// <summary>hidden.weight of shape [8, 2] and hidden.bias of [8], both trainable, are wanted.</summary>
public sealed class ParameterSetTests
{
    private const string HowToRegister =
        " A module registers what stands in its fields where the constructor ends with RegisterComponents(): modules, and "
        + "tensors of type Parameter; a list of layers is to be a ModuleList.";

    private static readonly Observation _weight = Parameter("hidden.weight", [8, 2]);
    private static readonly Observation _bias = Parameter("hidden.bias", [8]);
    private static readonly Observation _reference = List(_weight, _bias);

    [Fact]
    public void The_same_pass_in_any_order_and_with_anything_else_that_is_only_held() =>
        Assert.Equal(
            new CheckOutcome.Passed(),
            new Expectation.ModuleParameters(true).Judge(
                List(_bias, _weight, Parameter("spare[0].weight", [3, 3], registered: false)),
                _reference
            )
        );

    [Fact]
    public void Names_need_not_count() =>
        Assert.Equal(
            new CheckOutcome.Passed(),
            new Expectation.ModuleParameters(false).Judge(List(Parameter("a", [8]), Parameter("b", [8, 2])), _reference)
        );

    [Fact]
    public void What_is_not_registered_is_told_with_what_registers_it() =>
        Fails(
            $"hidden.weight is not registered, so it is no parameter of the module.{HowToRegister}",
            List(Parameter("hidden.weight", [8, 2], registered: false), Parameter("hidden.bias", [8], registered: false))
        );

    [Fact]
    public void A_layer_the_wrong_way_round_is_told() =>
        Fails(
            "hidden.weight has shape [2, 8]; [8, 2] was expected. The weight of Linear(2, 8) has shape [8, 2]: first its "
                + "outputs, then its inputs.",
            List(Parameter("hidden.weight", [2, 8]), Parameter("hidden.bias", [2])),
            "hidden.weight has another shape; [8, 2] was expected. The weight of Linear(2, 8) has shape [8, 2]: first its "
                + "outputs, then its inputs."
        );

    [Fact]
    public void What_is_missing_is_told() =>
        Fails("There is no parameter hidden.bias; one of shape [8] was expected.", List(_weight));

    [Fact]
    public void All_that_is_missing_is_counted() =>
        Fails(
            "There is no parameter hidden.weight; one of shape [8, 2] was expected. 1 more is missing.",
            List(),
            "There is no parameter hidden.weight; one of shape [8, 2] was expected."
        );

    [Fact]
    public void Another_name_is_told() =>
        Fails(
            "The parameter of shape [8] is called first.bias; hidden.bias was expected.",
            List(_weight, Parameter("first.bias", [8])),
            "The parameter of shape [8] has another name; hidden.bias was expected."
        );

    [Fact]
    public void What_is_frozen_is_told() =>
        Fails(
            "hidden.bias is frozen: its requires_grad is false, and it was to be trainable.",
            List(_weight, Parameter("hidden.bias", [8], trainable: false))
        );

    [Fact]
    public void What_was_to_be_frozen_is_told() =>
        Assert.Equal(
            new CheckOutcome.Failed("hidden.bias is trainable; it was to be frozen, with its requires_grad false."),
            new Expectation.ModuleParameters(true).Judge(
                _reference,
                List(_weight, Parameter("hidden.bias", [8], trainable: false))
            )
        );

    [Fact]
    public void Another_dtype_is_told() =>
        Fails(
            "hidden.bias holds Float64; Float32 was expected.",
            List(_weight, Parameter("hidden.bias", [8], dtype: "Float64")),
            "hidden.bias holds numbers of another dtype; Float32 was expected."
        );

    [Fact]
    public void One_too_many_is_told() =>
        Fails(
            "There is a parameter more.weight of shape [8, 8], which was not expected.",
            List(_weight, _bias, Parameter("more.weight", [8, 8])),
            "There is a parameter that was not expected."
        );

    [Fact]
    public void What_an_optimizer_was_made_without_is_told() =>
        Assert.Equal(
            new CheckOutcome.Failed("b is not among what the optimizer moves: it was made without this parameter."),
            new Expectation.ModuleParameters(true).Judge(
                List(Parameter("b", [1], moved: false)),
                List(Parameter("b", [1], moved: true))
            )
        );

    [Fact]
    public void Without_names_shapes_are_told() =>
        Assert.Equal(
            new CheckOutcome.Failed("There is no parameter of shape [8], which was expected."),
            new Expectation.ModuleParameters(false).Judge(List(_weight), _reference)
        );

    [Fact]
    public void What_is_no_list_of_parameters_is_told() =>
        Fails("A number was seen; a module's list of parameters was expected.", Number(3));

    [Fact]
    public void A_reference_has_some() =>
        Assert.Equal(
            new CheckOutcome.Unjudgeable(
                "The probe of CheckParameters must be Parameters(MODULE) or Parameters(MODULE, OPTIMIZER), of a module that has "
                    + "registered some."
            ),
            new Expectation.ModuleParameters(true).Judge(_reference, List(Parameter("a", [8], registered: false)))
        );

    private static void Fails(string message, Observation seen, string? discreet = null)
    {
        var failed = Assert.IsType<CheckOutcome.Failed>(new Expectation.ModuleParameters(true).Judge(seen, _reference));
        Assert.Equal((message, discreet ?? message), (failed.Message, failed.Discreet));
    }

    private static Observation Parameter(
        string name,
        long[] shape,
        bool trainable = true,
        bool registered = true,
        bool? moved = null,
        string dtype = "Float32"
    ) =>
        List(
            Text(name),
            Text(dtype),
            List([.. shape.Select(e => Number(e, "long"))]),
            Truth(trainable),
            Truth(registered),
            moved is { } m ? Truth(m) : Null
        );
}
