using System.Collections.Immutable;
using Grader.Session;
using Grader.Words;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What is said about a hole to a person who asks for a hint, and asks again.</summary>
/// <param name="Situation">What they were said in: another one begins anew. Nothing that was drawn is in it.</param>
/// <param name="Steps">Each helps more than the one before.</param>
/// <param name="Given">How many were given.</param>
public sealed record HintSteps(string Hole, string Situation, ImmutableArray<HintStep> Steps, int Given = 0)
{
    /// <summary>Whether all were given: what comes next is the first again.</summary>
    public bool IsAtEnd => Given >= Steps.Length;

    /// <summary>The next step, and after the last of them that there is no other.</summary>
    /// <param name="again">How to ask once more, as a sentence begins.</param>
    public IEnumerable<IRenderable> Next(string again) =>
        IsAtEnd
            ?
            [
                HangingText.Of(
                    "",
                    $"There is no further hint on {Printable.Of(Hole)}.{(Steps.IsEmpty ? "" : $" {again} begins anew.")}"
                ),
            ]
            : Lines(Steps[Given]);

    /// <summary>When that was given.</summary>
    public HintSteps Onward() => this with { Given = IsAtEnd ? 0 : Given + 1 };

    private IEnumerable<IRenderable> Lines(HintStep step) =>
        [
            .. step.Paragraphs.Select(
                (text, i) => HangingText.Of(i == 0 ? $"Hint {Given + 1} of {Steps.Length}. " : "  ", Printable.Of(text))
            ),
            .. step.Code.Select(line => new VerbatimLine(
                $"    {Printable.Of(line.Replace("\t", "    ", StringComparison.Ordinal))}"
            )),
        ];
}
