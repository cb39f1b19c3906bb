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

    public static IEnumerable<IRenderable> Of(Verified verified)
    {
        var verdict = verified.Holds ? "holds" : "does not hold";
        return
        [
            Hanging.Of("", $"{Printable.Of(verified.Exercise)}  {verdict}", Tone.Heading),
            Hanging.Blank,
            .. verified.Laws.SelectMany(Lines),
            .. verified.Laws.Length > 1 ? Numbers(verified) : [],
            Hanging.Blank,
        ];
    }

    private static IEnumerable<IRenderable> Lines(Law law) =>
        [
            law.Holds ? Row("holds", Tone.Good, law.Name) : Row("broken", Tone.Bad, law.Name),
            .. law.Broken.Select(why => Hanging.Of($"{Indent}- ", Printable.Of(why))),
        ];

    // Where an exercise does not solve itself, there are none.
    private static IEnumerable<IRenderable> Numbers(Verified verified)
    {
        yield return Row("mutants", Tone.Quiet, Worded(verified.Mutants));
        foreach (var line in Survivors(verified.Mutants))
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

    private static string Worded(Mutated mutants)
    {
        var (caught, equivalent, survivors, areAll) = mutants;
        var score = mutants.Score.ToString("0.#", CultureInfo.InvariantCulture);
        var right = equivalent == 0 ? "" : $", {equivalent} more {Plural.Of(equivalent, "is", "are")} right too";
        var untried = areAll ? "" : "; there are less likely ones that were not tried";
        return $"{score} %: {caught} of {caught + survivors.Length} caught{right}{untried}";
    }

    private static IEnumerable<IRenderable> Survivors(Mutated mutants) =>
        mutants.Survivors.IsEmpty
            ? []
            :
            [
                .. mutants.Survivors.SelectMany(Lines),
                Hanging.Of(Indent, "Add a check that it does not pass. Where it is right, put a file with it into right/."),
            ];

    private static IEnumerable<IRenderable> Lines(Mutant mutant) =>
        [
            Hanging.Of(Indent, $"line {mutant.Line}, {Printable.Of(mutant.Hole)}"),
            Hanging.Of($"{Indent}- ", Printable.Of(mutant.Before), Tone.Bad),
            Hanging.Of($"{Indent}+ ", Printable.Of(mutant.After), Tone.Good),
        ];

    private static Hanging Row(string name, Style tone, string text) => new($"  {name, -11}", tone, new Paragraph(text));
}
