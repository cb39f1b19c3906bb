using Grader.Protocol;
using Grader.Results;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Screens;

/// <summary>A compile error: the student's line with carets under what is wrong, what the compiler says, and what to write
/// instead.</summary>
public static class ErrorLines
{
    public static IEnumerable<IRenderable> LinesFor(string indent, StudentDiagnostic error, StudentLines source)
    {
        var lead = $"{indent}{PlaceWords.WithColumn(error)}  ";
        var below = new string(' ', lead.Length);
        var line = source.At(error);
        var isShown = !string.IsNullOrWhiteSpace(line);
        if (isShown)
        {
            yield return new MarkedLine(lead, line, error.Column, error.Length);
        }
        var message = new Paragraph($"{Printable.Of(error.Message)} ({Printable.Of(error.Id)})");
        yield return new HangingText(isShown ? below : lead, Tone.Quiet, message);
        if (error.Advice is { } advice)
        {
            yield return HangingText.Of(below, Printable.Of(advice));
        }
    }
}
