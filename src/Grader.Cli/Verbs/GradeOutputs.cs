using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Formats;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Reporting;

namespace Grader.Cli.Verbs;

/// <summary>Where the results of a grading go.</summary>
/// <param name="OutFolder">As it was given.</param>
/// <param name="AllStudents">Whether each has a row, however many there are.</param>
internal sealed record GradeOutputs(
    OutsideWorld World,
    ChosenFormats Formats,
    TeachersFile? TeachersFile,
    string? OutFolder,
    bool AllStudents
)
{
    /// <summary>A repository that is graded as a whole is one student's, whatever folders are in it.</summary>
    public required JobPlace Place { get; init; }

    /// <summary>As many rows, and as many notes below them, as somebody reads.</summary>
    public const int MostRows = 40;

    /// <exception cref="RequestException">The formats cannot all go where they should.</exception>
    public static GradeOutputs Open(
        OutsideWorld world,
        ChosenFormats formats,
        string? teachersFile,
        string? outFolder,
        bool allStudents,
        JobPlace place
    )
    {
        if (formats.FindFault(toScreen: outFolder is null) is { } fault)
        {
            throw new RequestException(fault);
        }
        return new(world, formats, TeachersFiles.Read(world, formats, teachersFile), outFolder, allStudents) { Place = place };
    }

    /// <exception cref="RequestException">A format is of one student, and there are several.</exception>
    public void RefuseClass(ImmutableArray<HandedInFile> files)
    {
        if (
            !Place.IsRepository
            && Formats.Others.FirstOrDefault(f => f.IsOfOneStudent) is { } format
            && files.Select(f => f.Student).Distinct().Take(2).Count() > 1
        )
        {
            throw new RequestException(
                $"{format.Name} is the form of one student's results, and these are several students'. Grade each by itself, or "
                    + "ask for another format."
            );
        }
    }

    /// <summary>From here on nothing that is printed is a command of a workflow, where annotations are asked for.</summary>
    public CommandGuard? GuardCommands() =>
        Formats.Others.Any(f => f.PrintsCommands) ? CommandGuard.Begin(World.Program, World.DrawSecretWord()) : null;

    /// <param name="guard">Ended before commands are printed.</param>
    /// <param name="commandToKeep">The command that keeps an answer which several gave.</param>
    /// <returns>Whether all could be written; if not, why was said.</returns>
    public bool Write(Report report, CountedFiles counted, CommandGuard? guard, Func<Cluster, string> commandToKeep)
    {
        if (Formats.Table)
        {
            ShowTable(GradeTable.Of(counted), counted);
            World.Show(ClusterLines.LinesFor(report.Clusters, commandToKeep));
        }
        guard?.Dispose();
        var input = InputOf(report, counted);
        return Written.ToList().ConvertAll(format => Write(format, input)).TrueForAll(written => written);
    }

    /// <summary>Writes, of a grading that is under way, the files whose readers take what there is where it is ended.</summary>
    /// <param name="lasting">Whether they must outlast a machine that loses its power.</param>
    /// <returns>Why it could not, a line for people; null where it could.</returns>
    public string? WriteSoFar(Func<CountedFiles, Report> reportOf, CountedFiles counted, bool lasting)
    {
        var input = InputOf(reportOf(counted), counted);
        return Written
            .Where(format => OutFolder is not null && format.Grows)
            .SelectMany(format => format.Make(input) is FormatOutput.Made(var pieces) ? pieces : [])
            .OfType<FormatPiece.File>()
            .Select(file => OutFile.WriteAtomically(World.PathOf(OutFolder!), file.Path, file.Write, lasting))
            .OfType<SaveResult.Refused>()
            .FirstOrDefault()
            ?.Message;
    }

    // In a folder the report is always there: it has all that the others have.
    private IEnumerable<ReportFormat> Written =>
        OutFolder is null ? Formats.Others : Formats.Others.Prepend(KnownFormats.Find("json")!).Distinct();

    private FormatInput InputOf(Report report, CountedFiles counted) =>
        new(report, counted, World.Time.GetUtcNow(), TeachersFile) { Place = Place.Known };

    private bool Write(ReportFormat format, FormatInput input)
    {
        switch (format.Make(input))
        {
            case FormatOutput.Refused(var message):
                World.Say(message);
                return false;
            case FormatOutput.Made(var pieces) made:
                foreach (var remark in made.Remarks)
                {
                    World.Say(remark);
                }
                return new WrittenPieces(World, OutFolder).Write(format, pieces);
            default:
                throw new System.Diagnostics.UnreachableException();
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
