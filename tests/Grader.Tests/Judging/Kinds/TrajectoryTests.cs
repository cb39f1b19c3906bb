using System.Collections.Immutable;
using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Judging.Kinds;

/// <summary>Runs of gradient descent on (m·x + c − y)²/2, with one thing about each that is not as it should be.</summary>
public sealed class TrajectoryTests
{
    private static readonly Expectation.Trajectory _expected = new(
        ["loss", "m", "c"],
        Parameters: 2,
        Samples: 5,
        Rtol: 1e-4,
        Atol: 1e-6
    );

    [Fact]
    public void The_same_run_passes() => Assert.Equal(new CheckOutcome.Passed(), Judge(s => s.Descend()));

    [Fact]
    public void Gradients_that_are_never_reset_are_told_at_the_second_step() =>
        Fails(
            "Step 2: m is 1; 1.4 was expected. m and c moved by the gradients of the steps before too: they were not reset "
                + "before backward.",
            s => s.Descend(s.Before)
        );

    [Fact]
    public void A_gradient_of_the_step_before_is_told() =>
        Fails(
            "Step 2: m is 1.2; 1.4 was expected. m and c moved by the gradient of the step before: backward comes before "
                + "the update.",
            s => s.Step == 0 ? s.Descend() : s.Move(s.Before)
        );

    [Fact]
    public void One_gradient_of_two_that_is_never_reset_is_told() =>
        Fails(
            "Step 2: c is 0.5; 0.7 was expected. c moved by the gradients of the steps before too: they were not reset "
                + "before backward.",
            s => s.Descend((0, s.Before.C))
        );

    [Fact]
    public void The_wrong_sign_is_told() =>
        Fails(
            "Step 1: m is 2.4; 1.6 was expected. m and c went up the slope: the gradient times lr is to be subtracted.",
            s => s.Move((-s.Gradient.M, -s.Gradient.C))
        );

    [Fact]
    public void A_parameter_moved_by_the_others_gradient_is_told() =>
        Fails("Step 1: c is 0.6; 0.8 was expected. c moved by the gradient of m.", s => s.Move((s.Gradient.M, s.Gradient.M)));

    [Fact]
    public void A_parameter_computed_from_the_others_new_value_is_told() =>
        Fails(
            "Step 2: c is 1.2; 0.7 was expected. c became m less lr times the gradient of m.",
            s => s.Step == 0 ? s.Descend() : s.Descend() with { C = s.M - State.Rate * s.Gradient.M - State.Rate * s.Gradient.M }
        );

    [Fact]
    public void A_parameter_computed_from_the_others_old_value_is_told() =>
        Fails(
            "Step 1: c is 1.6; 0.8 was expected. c got the value of m.",
            s => s.Descend() with { C = s.M - State.Rate * s.Gradient.M }
        );

    [Fact]
    public void Parameters_that_stay_are_told() =>
        Fails("Step 1: m is 2; 1.6 was expected. m and c did not change in this step.", s => s.Move((0, 0)));

    [Fact]
    public void A_step_that_is_too_large_is_told_by_its_factor() =>
        Fails(
            "Step 1: m is 1.2; 1.6 was expected. The step is twice as large.",
            s => s.Move((2 * s.Gradient.M, 2 * s.Gradient.C))
        );

    [Fact]
    public void A_mean_that_is_missing_is_told_by_the_number_of_samples() =>
        Fails(
            "Step 1: m is 0; 1.6 was expected. The step is 5 times as large: the mean over the 5 samples is missing.",
            s => s.Move((5 * s.Gradient.M, 5 * s.Gradient.C))
        );

    [Fact]
    public void A_step_that_no_rule_explains_is_only_shown() =>
        Fails("Step 1: m is 1.7; 1.6 was expected.", s => s.Descend() with { M = 1.7 });

    [Fact]
    public void Parameters_recorded_before_the_update_are_told() =>
        Assert.Equal(
            new CheckOutcome.Failed(
                "Step 1: m is 2; 1.6 was expected. m and c came one step late: recorded before the update, or moved before "
                    + "this step's backward."
            ),
            _expected.Judge(Recorded(Run(s => s.Descend()), shift: -1), Recorded(Run(s => s.Descend())))
        );

    [Fact]
    public void A_loss_that_is_twice_as_large_is_told() =>
        Assert.Equal(
            new CheckOutcome.Failed("Step 1: loss is 16; 8 was expected. It is twice as large."),
            _expected.Judge(Recorded(Run(s => s.Descend()), loss: 2), Recorded(Run(s => s.Descend())))
        );

    [Fact]
    public void Fewer_steps_are_counted() =>
        Assert.Equal(
            new CheckOutcome.Failed("3 steps were recorded; 6 were expected."),
            _expected.Judge(Recorded(Run(s => s.Descend(), 3)), Recorded(Run(s => s.Descend())))
        );

    [Fact]
    public void Uneven_traces_are_counted() =>
        Assert.Equal(
            new CheckOutcome.Failed("Each step records one of each, but there are 1 of loss, 1 of m, 2 of c."),
            _expected.Judge(
                List(Number(0.1), List(Number(2), Number(1)), List(Number(1)), List(Number(1)), List(Number(1), Number(2))),
                Recorded(Run(s => s.Descend()))
            )
        );

    [Fact]
    public void A_run_that_has_converged_may_stop_a_little_earlier() =>
        Assert.Equal(
            new CheckOutcome.Passed(),
            _expected.Judge(Recorded(Run(s => s.Descend(), 195)), Recorded(Run(s => s.Descend(), 200)))
        );

    [Fact]
    public void A_list_that_is_right_without_a_parameter_that_moved_is_told()
    {
        var right = Run(s => s.Descend());
        var reference = Ended(right, (right[^1].M, right[^1].C));
        Assert.Equal(new CheckOutcome.Passed(), _expected.Judge(reference, reference));
        Assert.Equal(
            (
                new CheckOutcome.Failed("At the end m is 2, but 1.2125 was recorded last."),
                new CheckOutcome.Failed("The parameters at the end are not numbers.")
            ),
            (_expected.Judge(Ended(right, (2, right[^1].C)), reference), _expected.Judge(Recorded(right), reference))
        );
    }

    [Fact]
    public void Nothing_recorded_is_said() =>
        Assert.Equal(
            new CheckOutcome.Failed("Nothing was recorded."),
            _expected.Judge(
                List(Number(0.1), List(Number(2), Number(1)), List(), List(), List()),
                Recorded(Run(s => s.Descend()))
            )
        );

    [Fact]
    public void A_reference_without_traces_judges_nobody() =>
        Assert.Equal(
            new CheckOutcome.Unjudgeable(
                "The probe must give the learning rate, the 2 parameters before the first step, and 3 lists of numbers "
                    + "(loss, m, c)."
            ),
            _expected.Judge(Null, Scalar(1))
        );

    private static CheckOutcome Judge(Func<State, State> step) =>
        _expected.Judge(Recorded(Run(step)), Recorded(Run(s => s.Descend())));

    private static void Fails(string message, Func<State, State> step) =>
        Assert.Equal(new CheckOutcome.Failed(message), Judge(step));

    private static ImmutableArray<State> Run(Func<State, State> step, int steps = 6)
    {
        var states = ImmutableArray.Create(new State(2, 1, 0, (0, 0)));
        for (var i = 0; i < steps; i++)
        {
            var now = states[^1];
            states = states.Add(
                step(now) with
                {
                    Step = i + 1,
                    Before = (now.Gradient.M + now.Before.M, now.Gradient.C + now.Before.C),
                }
            );
        }
        return states;
    }

    private static Observation Recorded(ImmutableArray<State> states, int shift = 0, double loss = 1) =>
        List(
            Number(State.Rate),
            List(Number(2), Number(1)),
            List([.. states[..^1].Select(s => Number(loss * s.Loss))]),
            List([.. Enumerable.Range(1, states.Length - 1).Select(i => Number(states[i + shift].M))]),
            List([.. Enumerable.Range(1, states.Length - 1).Select(i => Number(states[i + shift].C))])
        );

    private static Observation Ended(ImmutableArray<State> states, (double M, double C) end) =>
        Recorded(states) is Observation.List { Items: [var rate, var start, .. var traces] }
            ? List([rate, List(start, List(Number(end.M), Number(end.C))), .. traces])
            : throw new ArgumentException("no run", nameof(states));

    /// <param name="Before">The gradients of the steps before, added up.</param>
    private sealed record State(double M, double C, int Step, (double M, double C) Before)
    {
        public const double Rate = 0.1;
        private const double X = 2;
        private const double Y = 3 - 2; // e = 2·2 + 1 − 1 = 4 at the start

        private double Error => M * X + C - Y - 2;

        public double Loss => Error * Error * 4 / 2;

        public (double M, double C) Gradient => (Error * X, Error);

        public State Descend((double M, double C) more = default) => Move((Gradient.M + more.M, Gradient.C + more.C));

        public State Move((double M, double C) gradient) => this with { M = M - Rate * gradient.M, C = C - Rate * gradient.C };
    }
}
