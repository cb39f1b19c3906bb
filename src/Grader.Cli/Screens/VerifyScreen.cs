using System.Globalization;
using Grader.Protocol;
using Grader.Verifying;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>What the release gate found about one exercise.</summary>
public static class VerifyScreen
{
    private const string Indent = "             ";

    public static IEnumerable<IRenderable> LayOut(VerificationResult verified)
    {
        var verdict = verified.Holds ? "holds" : "does not hold";
        return
        [
            HangingText.Of("", $"{Printable.Of(verified.Exercise)}  {verdict}", Tone.Heading),
            HangingText.Blank,
            .. verified.Laws.SelectMany(Lines),
            .. verified.Laws.Length > 1 ? NumberRows(verified) : [],
            HangingText.Blank,
        ];
    }

    private static IEnumerable<IRenderable> Lines(Law law) =>
        [
            law.Holds ? Row("holds", Tone.Good, law.Name) : Row("broken", Tone.Bad, law.Name),
            .. law.Broken.Select(why => HangingText.Of($"{Indent}- ", Printable.Of(why))),
        ];

    // Where an exercise does not solve itself, there are none.
    private static IEnumerable<IRenderable> NumberRows(VerificationResult verified)
    {
        yield return Row("mutants", Tone.Quiet, Describe(verified.Mutants));
        foreach (var line in Survivors(verified.Mutants).Concat(Alike(verified.Mutants)))
        {
            yield return line;
        }
        if (verified.Slowest is var (what, took))
        {
            var seconds = took.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
            yield return Row("slowest", Tone.Quiet, $"{Printable.Of(what)}, {seconds} s");
        }
        if (!verified.Guessable.IsEmpty)
        {
            yield return Row("guessable", Tone.Quiet, Printable.Of(string.Join("; ", verified.Guessable)));
        }
    }

    private static string Describe(MutationResult mutants)
    {
        var (caught, equivalent, alike, survivors, areAll) = mutants;
        var score = mutants.Score.ToString("0.#", CultureInfo.InvariantCulture);
        var right = equivalent == 0 ? "" : $", {equivalent} more {Plural.Of(equivalent, "is", "are")} right too";
        var same = alike.IsEmpty
            ? ""
            : $", {alike.Length} more {Plural.Of(alike.Length, "acts", "act")} alike on every input tried";
        var untried = areAll ? "" : "; there are less likely ones that were not tried";
        return $"{score} %: {caught} of {caught + survivors.Length} caught{right}{same}{untried}";
    }

    private static IEnumerable<IRenderable> Survivors(MutationResult mutants) =>
        mutants.Survivors.IsEmpty
            ? []
            :
            [
                .. mutants.Survivors.SelectMany(Lines),
                HangingText.Of(Indent, "Add a check that it does not pass. Where it is right, put a file with it into right/."),
            ];

    private static IEnumerable<IRenderable> Alike(MutationResult mutants) =>
        mutants.Alike.IsEmpty
            ? []
            :
            [
                .. mutants.Alike.SelectMany(Lines),
                HangingText.Of(
                    Indent,
                    $"{Plural.Of(mutants.Alike.Length, "This acts", "These act")} alike on every input tried, also beyond those "
                        + "of the checks. That is no proof: where another input would tell, add a check with it."
                ),
            ];

    private static IEnumerable<IRenderable> Lines(Mutant mutant) =>
        [
            HangingText.Of(Indent, $"line {mutant.Line}, {Printable.Of(mutant.Hole)}"),
            HangingText.Of($"{Indent}- ", Printable.Of(mutant.Before), Tone.Bad),
            HangingText.Of($"{Indent}+ ", Printable.Of(mutant.After), Tone.Good),
        ];

    private static HangingText Row(string name, Style tone, string text) => new($"  {name, -11}", tone, new Paragraph(text));
}
