using System.Collections.Immutable;
using Grader.Intake;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>Why a student's file cannot be run yet, in the student's own lines.</summary>
public static class NotRunnableScreen
{
    /// <param name="file">As it was named.</param>
    /// <param name="again">The command that runs it again.</param>
    public static ImmutableArray<IRenderable> LayOut(
        string file,
        SubmissionReading.Text read,
        CompilerReply.NotRunnable why,
        string again
    )
    {
        var source = StudentLines.Of(read);
        var errors = StudentPlaces.InFile(why.Diagnostics, read.Places);
        var open = why.Open.Select(l => (Line: l, Place: PlaceWords.Of(read.Places.CellOf(l, l), l))).ToList();
        var width = open.Select(o => o.Place.Length).DefaultIfEmpty().Max();
        return
        [
            HangingText.Of("", $"{Printable.Of(file)} cannot run yet.", Tone.Heading),
            .. Section.Of(
                "Still to do",
                open.Select(o => new HangingText(
                    $"  {o.Place.PadRight(width)}   ",
                    Tone.Quiet,
                    new Paragraph(Printable.Of(source.At(o.Line).Trim()))
                ))
            ),
            .. Section.Of("Compile errors", errors.SelectMany(d => ErrorLines.LinesFor("  ", d, source))),
            HangingText.Blank,
            .. new NextStep($"Next: {AdviceFor(errors, [.. open.Select(o => o.Place)])}, then run it again:", again).Lines(),
        ];
    }

    private static string AdviceFor(ImmutableArray<StudentDiagnostic> errors, ImmutableArray<string> open) =>
        (errors, open) switch
        {
            ([var error, ..], _) => $"mend {PlaceWords.Of(error)}",
            (_, [var place]) => $"put your code where the ... is in {place}",
            _ => "put your code where the ... are",
        };
}
