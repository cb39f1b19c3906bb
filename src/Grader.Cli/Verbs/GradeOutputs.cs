using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Misconceptions;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>Where the results of a grading go.</summary>
/// <param name="OutFolder">As it was given.</param>
/// <param name="AllStudents">Whether each has a row, however many there are.</param>
internal sealed record GradeOutputs(OutsideWorld World, ImmutableArray<OutputFormat> Formats, string? OutFolder, bool AllStudents)
{
    /// <summary>As many rows, and as many notes below them, as somebody reads.</summary>
    public const int MostRows = 40;

    /// <exception cref="RequestException">The formats cannot all go where they should.</exception>
    public void RefuseWhatCannotBe()
    {
        if (OutFolder is null && Formats is [_, _, ..])
        {
            throw new RequestException("json and table cannot share the screen: add --out DIR, and report.json goes there.");
        }
    }

    /// <param name="commandToKeep">The command that keeps an answer which several gave.</param>
    /// <returns>Whether all could be written; if not, why was said.</returns>
    public bool Write(Report report, CountedFiles counted, Func<Cluster, string> commandToKeep)
    {
        if (OutFolder is null && Formats is [OutputFormat.Json])
        {
            ReportJson.Write(report, World.Out.Profile.Out.Writer);
            return true;
        }
        if (Formats.Contains(OutputFormat.Table))
        {
            ShowTable(GradeTable.Of(counted), counted);
            World.Show(ClusterLines.LinesFor(report.Clusters, commandToKeep));
        }
        switch (OutFolder is null ? null : ReportFile.WriteAtomically(report, World.PathOf(OutFolder)))
        {
            case SaveResult.At:
                World.Out.Profile.Out.Writer.WriteLine(
                    $"The report is in {Printable.Of(Path.Combine(OutFolder!, ReportFile.Name))}"
                );
                return true;
            case SaveResult.Refused(var message):
                World.Say(message);
                return false;
            default:
                return true;
        }
    }

    private void ShowTable(GradeTable table, CountedFiles counted)
    {
        var isLarge = table.Rows.Length > MostRows;
        if (isLarge)
        {
            World.Out.Write(new SummaryScreen(ClassSummary.Of(counted)));
        }
        var shown = isLarge && !AllStudents ? table.WithoutRows() : table;
        World.Out.Write(new GradeScreen(AllStudents ? shown : shown.WithFirstNotes(MostRows)));
        if (isLarge && !AllStudents)
        {
            World.Show([HangingText.Of("", $"--students shows a row for each of the {table.Rows.Length}.")]);
        }
    }
}
