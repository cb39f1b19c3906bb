using System.Collections.Immutable;
using Grader.Formats;
using Grader.Pages.Anonymity;
using Grader.Pages.Classes;
using Grader.Pages.Rendering;
using Grader.Pages.Submissions;
using Grader.Results;

namespace Grader.Pages;

/// <summary>Pages for people: one for the class, and one for each file.</summary>
public static class HtmlPages
{
    public const string Folder = "html";

    /// <summary>Where students have numbers: who publishes it publishes no page that lies there from last time.</summary>
    public const string AnonymousFolder = "html-anonymous";

    private const string ClassPage = "index.html";

    /// <summary>A page is made when it is written: no two are in memory at once.</summary>
    public static FormatOutput.Made Make(FormatInput given)
    {
        var input = given.IsAnonymous ? AnonymousClass.Of(given) : given;
        var folder = given.IsAnonymous ? AnonymousFolder : Folder;
        var paths = new PagePaths(input.Files);
        var content = new ClassContent(input, paths.LinkTo, NameOf(input));
        return new([
            new FormatPiece.File(
                $"{folder}/{ClassPage}",
                stream => PageRenderer.Write<ClassPage>(stream, nameof(Classes.ClassPage.Content), content)
            ),
            .. from file in input.Files.All
            let path = paths.For(file)
            where path is not null
            select new FormatPiece.File($"{folder}/{path}", stream => Write(ContentOf(input, file), stream)),
        ]);
    }

    /// <summary>The page of one file that somebody checks.</summary>
    /// <param name="grader">The version.</param>
    public static void WriteOne(
        SubmissionReport file,
        ColouredCode code,
        ImmutableArray<LossLandscape> landscapes,
        string grader,
        Stream stream
    ) => Write(new(file, code, landscapes, null, $"Grader {grader}"), stream);

    private static void Write(SubmissionContent content, Stream stream) =>
        PageRenderer.Write<SubmissionPage>(stream, nameof(SubmissionPage.Content), content);

    private static SubmissionContent ContentOf(FormatInput input, SubmissionReport file) =>
        new(
            file,
            input.Code.GetValueOrDefault(file),
            [.. (input.Report.Landscapes ?? []).Where(l => l.Exercise == file.Exercise)],
            $"{PagePaths.Up}{ClassPage}",
            NameOf(input)
        );

    // Whoever knows the seed and the names can find out which number is whose.
    private static string NameOf(FormatInput input) =>
        $"Grader {input.Report.Grader}{(input.IsAnonymous ? "" : $", seed {input.Report.Seed}")}";
}
