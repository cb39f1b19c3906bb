using Grader.Protocol;
using Grader.Results;

namespace Grader.Pages.Tests.Samples;

/// <summary>A file of a student's with everything that a page tells of.</summary>
internal static class SampleFile
{
    public const string Text = """
        // exercise 04-training-loop
        #r "nuget: TorchSharp-cpu, 0.107.0"
        using TorchSharp;
        using static TorchSharp.torch;

        manual_seed(43);
        Tensor x = tensor(10f);
        Tensor y = tensor(2f);
        Tensor linear(Tensor x) => m * x + c;

        float lr = 0.001f;
        // 5. The loop: step by step.
        for (int i = 0; i < 2000; i++)
        {
            Tensor yPred = linear(x);
            Tensor loss = mse(yPred, y);
            if (m.grad is not null)
            {
                m.grad.zero_()
            }
            loss.backward();
            ...
            valuesOfLoss.Add(loss.item<float>()); // a long comment that goes on and on, so that the line is wider than any telephone is
        }
        plotTrace("loss", valuesOfLoss);
        """;

    public static ColouredCode Code { get; } = new(Text, [.. SpansOf(Text)]);

    public static SubmissionReport Report { get; } =
        new(
            "ada/04-training-loop.csx",
            "ada",
            "04-training-loop",
            SubmissionStatus.Graded,
            5.5,
            10,
            0.41,
            "Every hole is looked at by itself.",
            [
                Hole("lr", 11, 11, Verdict.Passed, 1, 1),
                Hole("yPred", 15, 15, Verdict.Passed, 1, 1),
                Hole("loss", 16, 16, Verdict.Passed, 2, 2) with
                {
                    InFile = Verdict.Failed,
                    BecauseOf = ["reset"],
                    Checks = [new("the first step", Verdict.Passed, 1, 1, null), new("the second", Verdict.Passed, 1, 1, null)],
                },
                Hole("reset", 18, 20, Verdict.Failed, 0.5, 2) with
                {
                    Feedback = "After the second step m.grad is 29.9; 14.95 was expected: the gradients of both steps, added.",
                    Hint = "backward adds to what is there: c.grad has to be made zero too.",
                    Checks =
                    [
                        new("m.grad is zero", Verdict.Passed, 0.5, 0.5, null),
                        new("c.grad is zero", Verdict.Failed, 0, 1.5, "c.grad is 1.5; 0 was expected."),
                    ],
                    KnownAs = "only-one.csx",
                },
                Hole("update", 22, 22, Verdict.Unfilled, 0, 3) with
                {
                    Feedback = "The ... is still to be replaced by your code.",
                },
                Hole("plots", 25, 25, Verdict.NotRun, 0, 1) with
                {
                    Feedback = "It was not tried: the program does not compile.",
                    Override = new(0, "The idea is right.", new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero)),
                    Points = 1,
                },
            ],
            [
                new("CS1002", 19, 23, "; expected") { Length = 1, Advice = "Put a ; at the end of line 19." },
                new("CS0103", 25, 1, "The name 'plotTrace' does not exist in the current context") { Length = 9 },
            ],
            [new(6, "'manual_seed(42);' is 'manual_seed(43);' in your file.")]
        )
        {
            Identity = new("4711", "Ada Lovelace", "ada@example.org", "ada", "Monday"),
            HandedIn = new(2026, 11, 20, 18, 30, 0, TimeSpan.FromHours(1)),
            Late = new(1, 1),
            Held = new(4, "the exercise changed"),
            Training = SampleTraining.Accumulating,
        };

    public static HoleReport Hole(string id, int line, int endLine, Verdict verdict, double points, double max) =>
        new(id, line, endLine, points, max, verdict, verdict, verdict, null, null, []);

    // As a compiler process would tell, by the words of this text alone.
    private static IEnumerable<CodeSpan> SpansOf(string text)
    {
        (string Word, CodeColour Colour)[] words =
        [
            ("#r", CodeColour.Directive),
            ("using", CodeColour.Keyword),
            ("static", CodeColour.Keyword),
            ("float", CodeColour.Keyword),
            ("for", CodeColour.Keyword),
            ("int", CodeColour.Keyword),
            ("if", CodeColour.Keyword),
            ("Tensor", CodeColour.Type),
            ("0.001f", CodeColour.Number),
            ("2000", CodeColour.Number),
            ("\"loss\"", CodeColour.Text),
            ("...", CodeColour.Unfilled),
            ("// exercise 04-training-loop", CodeColour.Comment),
        ];
        for (var i = 0; i < text.Length; )
        {
            var hit = words.FirstOrDefault(w => string.CompareOrdinal(text, i, w.Word, 0, w.Word.Length) == 0);
            if (hit.Word is not null)
            {
                yield return new(i, hit.Word.Length, hit.Colour);
            }
            i += hit.Word?.Length ?? 1;
        }
    }
}
