using System.Globalization;
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
        yield return Hanging.Of(
            "",
            $"{Printable.Of(verified.Exercise)}  {(verified.Holds ? "holds" : "does not hold")}",
            Tone.Heading
        );
        yield return Hanging.Blank;
        foreach (var law in verified.Laws)
        {
            yield return new Hanging(
                law.Holds ? "  holds      " : "  broken     ",
                law.Holds ? Tone.Good : Tone.Bad,
                new Paragraph(law.Name)
            );
            foreach (var why in law.Broken)
            {
                yield return Hanging.Of($"{Indent}- ", Printable.Of(why));
            }
        }
        foreach (var line in verified.Laws.Length > 1 ? Numbers(verified) : [])
        {
            yield return line;
        }
        yield return Hanging.Blank;
    }

    private static IEnumerable<IRenderable> Numbers(Verified verified)
    {
        var (caught, equivalent, survivors, areAll) = verified.Mutants;
        var score = verified.Mutants.Score.ToString("0.#", CultureInfo.InvariantCulture);
        yield return Row(
            "mutants",
            $"{score} %: {caught} of {caught + survivors.Length} caught"
                + (equivalent == 0 ? "" : $", {equivalent} more {(equivalent == 1 ? "is" : "are")} right too")
                + (areAll ? "" : "; there are less likely ones that were not tried")
        );
        foreach (var mutant in survivors)
        {
            yield return Hanging.Of(Indent, $"line {mutant.Line}, {Printable.Of(mutant.Hole)}");
            yield return Hanging.Of($"{Indent}- ", Printable.Of(mutant.Before), Tone.Bad);
            yield return Hanging.Of($"{Indent}+ ", Printable.Of(mutant.After), Tone.Good);
        }
        if (survivors.Length > 0)
        {
            yield return Hanging.Of(
                Indent,
                "Add a check that it does not pass. Where it is right, put a file with it into right/."
            );
        }
        if (verified.Slowest is { } slowest)
        {
            yield return Row(
                "slowest",
                string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(slowest.What)}, {slowest.Took.TotalSeconds:0.00} s")
            );
        }
        if (!verified.Guessable.IsEmpty)
        {
            yield return Row("guessable", Printable.Of(string.Join("; ", verified.Guessable)));
        }
    }

    private static Hanging Row(string name, string text) => new($"  {name, -11}", Tone.Quiet, new Paragraph(text));
}
