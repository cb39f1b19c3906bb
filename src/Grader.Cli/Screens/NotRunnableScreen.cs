using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>Why a student's file cannot be run yet, in the student's own lines.</summary>
public static class NotRunnableScreen
{
    /// <param name="file">As it was named.</param>
    /// <param name="again">The command that runs it again.</param>
    public static ImmutableArray<IRenderable> LayOut(string file, string text, CompilerReply.NotRunnable why, string again)
    {
        var source = new StudentLines(text);
        var width = why.Open.Select(l => $"{l}".Length).DefaultIfEmpty().Max();
        return
        [
            HangingText.Of("", $"{Printable.Of(file)} cannot run yet.", Tone.Heading),
            .. Section.Of(
                "Still to do",
                why.Open.Select(l => new HangingText(
                    $"  line {$"{l}".PadRight(width)}   ",
                    Tone.Quiet,
                    new Paragraph(Printable.Of(source.At(l).Trim()))
                ))
            ),
            .. Section.Of("Compile errors", why.Diagnostics.SelectMany(d => ErrorLines.LinesFor("  ", d, source))),
            HangingText.Blank,
            .. new NextStep($"Next: {AdviceFor(why)}, then run it again:", again).Lines(),
        ];
    }

    private static string AdviceFor(CompilerReply.NotRunnable why) =>
        why switch
        {
            { Diagnostics: [var error, ..] } => $"mend line {error.Line}",
            { Open: [var line] } => $"put your code where the ... is in line {line}",
            _ => "put your code where the ... are",
        };
}
