using System.Collections.Immutable;
using Grader.Protocol;
using static Grader.Tests.Observations.Given;

namespace Grader.Tests.Protocol;

/// <summary>At least one of every message, with every case of what it holds.</summary>
internal static class Messages
{
    private static byte[] Bytes => [0, 1, 2, 253, 254, 255];

    public static ImmutableArray<CompilerRequest> ToCompiler =>
        [
            new CompilerRequest.ReadExercise("01-one-sample", "// exercise 01-one-sample\r\nvar ŷ = \"🙂\\\"\0\";\n", ""),
            new CompilerRequest.ReadExercise("id", "", "off") { IsOutline = true },
            new CompilerRequest.FindAnswers("id", "var x = 1; // hole", "var x = ...;"),
            new CompilerRequest.Align("id", "var x = 1; // hole", "var x = ...;"),
            new CompilerRequest.Build("id", "", new Subject.Reference([new("lr", 0.05)]), "off"),
            new CompilerRequest.Build("id", "", new Subject.File("\ufeff\t<>&'+"), "allow System.IO"),
            new CompilerRequest.Build("id", "", new Subject.Variant("x", "linear", []), ""),
            new CompilerRequest.Solve("id", "", null),
            new CompilerRequest.ReviewProgram("id", ""),
            new CompilerRequest.Solve("id", "", new("x", "linear")),
            new CompilerRequest.Build("id", "", new Subject.File(""), "")
            {
                Instead = [new("x", "1", 2)],
                IsWide = true,
                Known = ["w"],
            },
            new CompilerRequest.Mutate("id", "int a = 1; // hole"),
            new CompilerRequest.Widen("id", "int a = 1; // hole"),
            new CompilerRequest.GuessSlips("id", "int a = 1; // hole", "int a = 2;", "a"),
            new CompilerRequest.BuildToRun("float lr = 1f;", [new("lr", 0.05), new("ŷ", double.NegativeInfinity)]),
            new CompilerRequest.BuildToRun("", []),
            new CompilerRequest.BuildLandscape("id", "int a = 1; // hole", [new(-1, double.MaxValue, 0.1, 2, 41)]),
            new CompilerRequest.Colour("var ŷ = ...;"),
        ];

    public static ImmutableArray<CompilerReply> FromCompiler =>
        [
            new CompilerReply.ExerciseRead(Read),
            new CompilerReply.ExerciseRefused([new(3, "The hole 'm' occurs twice.")]),
            new CompilerReply.ExerciseRefused([]),
            new CompilerReply.AnswersFound([.. Enum.GetValues<AnswerState>()], IsWrittenAnew: true),
            .. Alignments,
            new CompilerReply.Built(Bytes, default, Bytes, [new(0, "yPred"), new(3, null)], ["c"]),
            new CompilerReply.AlreadyKnown("w"),
            new CompilerReply.NotBuilt([new("CS0103", 12, 9, "The name 'q' does not exist in the current context")]),
            new CompilerReply.Forbidden([new(12, "File.ReadAllText", "Do without it.")]),
            new CompilerReply.GateRefused(new(1, "A line is not that.")),
            new CompilerReply.TooDeep(7),
            new CompilerReply.Entangled(12),
            new CompilerReply.Solved("var m = 1;\n"),
            new CompilerReply.Mutated(
                [
                    new("m", 7, "return a + b;", "return a - b;", "// exercise id\n") { Halted = "// exercise id\nthrow" },
                    new("m", 8, "b++;", "", ""),
                ],
                AreAll: true
            ),
            new CompilerReply.Mutated([], AreAll: false),
            new CompilerReply.Widened(
                40,
                8,
                [
                    [new("x", "tensor(2f)", 1)],
                    [],
                ]
            ),
            new CompilerReply.SlipsGuessed(
                [new("1 is left out.", "// exercise id\n", IsAnswer: true)],
                "It is lost.",
                new("What is wrong is x.", SaysWhat: false)
            ),
            new CompilerReply.SlipsGuessed([], null, null),
            new CompilerReply.BuiltToRun(Bytes, default, Bytes, ["valuesOfLoss", "plots"], [new(1, null)]),
            new CompilerReply.NotRunnable([3, 14], [new("CS0103", 12, 9, "The name 'q' does not exist in the current context")]),
            new CompilerReply.NotSet(new(1, "This file declares no variable 'lr'.")),
            new CompilerReply.ProgramReviewed(null),
            new CompilerReply.ProgramReviewed("why not"),
            new CompilerReply.Coloured([.. Enum.GetValues<CodeColour>().Select((colour, i) => new CodeSpan(3 * i, 2, colour))]),
        ];

    private static Exercise Read =>
        new(
            "id",
            "One sample, one step",
            "Do it.\nThen look.",
            [new("m", 7, false, true), new("lr", 9, true, false)],
            Checks,
            10,
            "var m = ...;"
        )
        {
            Rules =
            [
                new("m", true, ["no_grad", "inference_mode"], 47),
                new("lr", false, ["Tensor.backward"], 48) { Hint = "By hand." },
            ],
            Landscape = new("m", "c", 52),
        };

    private static ImmutableArray<Check> Checks =>
        [
            new("m", "m is 0.3", 2, new Expectation.Same(1e-4, double.Epsilon), new Input.Enter(), 40)
            {
                Uses = ["m"],
                Draws = [8, 0],
            },
            new("lr", "lr is positive", 0.5, new Expectation.Between(0, double.PositiveInfinity), new Input.Typed("\n\nq"), 41),
            new("m", "dm", 1, new Expectation.Gradient(0, 1), new Input.Typed(""), 42),
            new("m", "twice", 1, new Expectation.Accumulated(2, 0, 1), new Input.Typed(""), 43),
            new("m", "steps", 1, new Expectation.Trajectory(["loss", "m"], 1, 5, 0, 1), new Input.Typed(""), 44),
            new("m", "small", 1, new Expectation.Converges(0.1, 7), new Input.Typed(""), 45),
            new("m", "prints", 1, new Expectation.Prints(0), new Input.Typed(""), 46),
            new("m", "two", 1, new Expectation.Same(0, 1) { Items = ["m", "c"], Each = "plotted" }, new Input.Enter(), 47),
            new("m", "right", 1, new Expectation.Accuracy(0.9), new Input.Typed(""), 48),
            new("m", "layers", 1, new Expectation.ModuleParameters(true), new Input.Typed(""), 49),
            new("m", "epochs", 1, new Expectation.Training(null, 0, 1), new Input.Typed(""), 50),
            new("m", "far down", 1, new Expectation.Training(0.9, 0, 1), new Input.Typed(""), 51),
        ];

    private static IEnumerable<CompilerReply> Alignments =>
        [
            new CompilerReply.Aligned(
                [.. Enum.GetValues<AnswerState>().Select(state => new Answer("m", 4, 6, state) { Code = "x + 1" })],
                [new(2, "changed")]
            ),
            new CompilerReply.Aligned(
                [
                    new Answer("m", 4, 6, AnswerState.Filled)
                    {
                        Breach = new(5, "autograd", "Line 5 uses torch.autograd.grad; this hole is to do without autograd."),
                        Clues = [.. Enum.GetValues<ClueKind>().Select(kind => new Clue(kind, 5, "m.grad", "m"))],
                    },
                ],
                []
            ),
        ];

    public static ImmutableArray<RunRequest> ToRunner =>
        [
            new(Bytes, Bytes, default, [0, 2, 1], int.MinValue, new(10, 1L << 40), Interruptible: true),
            new(default, default, default, [], 0, new(0, 0)),
            new(Bytes, Bytes, Bytes, [], 1, new(10, 1))
            {
                Parts = [new(new Input.Enter(), [1], [2, 3]), new(new Input.Typed("q\n"), [], [])],
                Stays = true,
            },
        ];

    public static ImmutableArray<RunnerMessage> FromRunner =>
        [
            new RunnerMessage.Ready(),
            new RunnerMessage.Ran(),
            new RunnerMessage.Stopped("System.Exception", "nö\n", 14),
            new RunnerMessage.Stopped("System.Exception", "", null),
            new RunnerMessage.Interrupted(),
            new RunnerMessage.Exiting(3),
            new RunnerMessage.Exiting(null),
            new RunnerMessage.Done(),
            .. Observations.Select((observation, i) => new RunnerMessage.Observed(i, observation)),
        ];

    private static IEnumerable<Observation> Observations =>
        [
            .. Enum.GetValues<Dtype>()
                .Select(dtype => Tensor(dtype, [2, 1], new byte[2 * ObservationBounds.BytesPerElement(dtype)], tracked: true)),
            Scalar(float.NaN),
            Floats([3, 0]),
            Doubles([2], double.NegativeInfinity, -0.0),
            .. new[]
            {
                double.NaN,
                double.PositiveInfinity,
                double.NegativeInfinity,
                -0.0,
                double.Epsilon,
                double.MaxValue,
                1 / 3.0,
            }.Select(d => Number(d)),
            Truth(true),
            Text("Größe 🙂 \u2028 \" \\ \0 \u001b"),
            Text(""),
            List(),
            List(List(List(List(Null, Truth(false))), Number(2, "int")), Text("x")),
            new Observation.List([Truth(true)]) { Asked = [new("f({0}, \"ŷ\")", [Number(double.NaN), Null])] },
            Null,
            new Observation.Threw("E", "m", 3),
            new Observation.Threw("E", "m", null),
            new Observation.Unobservable("too large"),
        ];
}
