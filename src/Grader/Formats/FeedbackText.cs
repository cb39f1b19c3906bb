using System.Net;
using Grader.Formats.TeachersFiles;
using Grader.Results;
using Grader.Words;

namespace Grader.Formats;

/// <summary>What a student is told, as the comment of a platform that takes HTML.</summary>
internal static class FeedbackText
{
    /// <summary>A line each for the file and for every hole, with its hint; one line in the table.</summary>
    public static string Of(SubmissionReport file) =>
        CellText.Harmless(
            string.Join(
                "<br>",
                SubmissionWords.LinesOn(file).Concat(file.Holes.SelectMany(LinesOn)).Select(line => WebUtility.HtmlEncode(line))
            )
        );

    private static IEnumerable<string> LinesOn(HoleReport hole) =>
        HoleWords
            .LinesOn(hole)
            .Prepend(
                $"{PlaceWords.Capital(PlaceWords.Of(hole))}, {Printable.Of(hole.Id)}: "
                    + $"{HoleWords.InWords(HoleWords.OutcomeOf(hole))}, {HoleWords.PointsOf(hole)}"
            );
}
