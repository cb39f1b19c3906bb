using System.CommandLine;
using System.CommandLine.Parsing;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Pages;
using Grader.Reporting;
using Grader.Results;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>The page that <c>--html</c> asks for, of one file.</summary>
internal static class PageFile
{
    private const string Name = "--html";

    public static Option<string?> Option()
    {
        var option = Options.TextOption(
            Name,
            "PAGE.html",
            "Also writes a page for a browser: your own code with everything that was seen in it, and what was recorded of its "
                + "training as pictures. One that is there already is replaced."
        );
        option.Validators.Add(RefuseOtherFile);
        return option;
    }

    /// <exception cref="RequestException">It cannot be written.</exception>
    public static async Task Write(
        OutsideWorld world,
        string page,
        SubmissionReport report,
        SubmissionReading reading,
        Course course,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        var read = reading as SubmissionReading.Text ?? new("");
        var code = await PageMaterial.Colour(read, grading, cancellation);
        var lesson = await PageMaterial.ReadLesson(course, report.Exercise!, world.CommandName, grading, cancellation);
        var landscapes = await grading.ObserveLandscapes(report.Exercise!, cancellation);
        var path = world.PathOf(page);
        var saved = OutFile.WriteAtomically(
            Path.GetDirectoryName(path)!,
            Path.GetFileName(path),
            stream => HtmlPages.WriteOne(report, code, landscapes, lesson, GraderVersion.Current, stream)
        );
        if (saved is SaveResult.Refused)
        {
            throw new RequestException($"The page cannot be written to '{page}'. Give {Name} a file that you may write.");
        }
        world.Out.Profile.Out.Writer.WriteLine($"The page is in {Printable.Of(page)}");
    }

    // A slip of the keyboard must not replace the file that is checked.
    private static void RefuseOtherFile(OptionResult result)
    {
        if (result.Tokens is [var token] && !token.Value.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            result.AddError($"'{Name} {token.Value}' is not possible: give it a file that ends in .html.");
        }
    }
}
