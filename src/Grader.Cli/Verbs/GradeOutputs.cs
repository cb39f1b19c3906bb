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

    /// <summary>Whether pages have numbers in place of names.</summary>
    public bool Anonymous { get; init; }

    /// <summary>As many rows, and as many notes below them, as somebody reads.</summary>
    public const int MostRows = 40;

    /// <exception cref="RequestException">The formats cannot all go where they should.</exception>
    public static GradeOutputs Open(
        OutsideWorld world,
        ChosenFormats formats,
        string? teachersFile,
        string? outFolder,
        bool allStudents,
        JobPlace place,
        bool anonymous = false
    )
    {
        if (anonymous && !formats.Others.Any(OfferedFormats.CanBeAnonymous))
        {
            throw new RequestException("--anonymous is of pages, which nobody asked for: add --format html.");
        }
        if (formats.FindFault(toScreen: outFolder is null) is { } fault)
        {
            throw new RequestException(fault);
        }
        var offered = anonymous ? formats.MadeAnonymous() : formats;
        return new(world, offered, TeachersFiles.Read(world, formats, teachersFile), outFolder, allStudents)
        {
            Place = place,
            Anonymous = anonymous,
        };
    }

    /// <summary>Whether a format is of one student: then what is graded is one's.</summary>
    public bool AreOfOneStudent => Formats.Others.Any(f => f.IsOfOneStudent);

    /// <summary>Whether somebody reads what exercises are called.</summary>
    public bool NeedTitles => Formats.Others.Any(f => f.FillsTeachersFile);

    /// <param name="force">Whether what is there may be replaced.</param>
    /// <exception cref="RequestException">Something of somebody's would be lost.</exception>
    public void RefuseFolder(bool force)
    {
        if (OutFolder is null)
        {
            return;
        }
        var folder = World.PathOf(OutFolder);
        if (File.Exists(folder))
        {
            throw new RequestException($"--out '{OutFolder}' is a file. Give it a folder.");
        }
        if (Written.FirstOrDefault(f => f.Path is { } name && IsTeachersFile(Path.Combine(folder, name))) is { } filling)
        {
            throw new RequestException(
                $"{filling.Name} would be written over '{TeachersFile!.Name}' itself, and nothing was graded. Give --out another "
                    + "folder."
            );
        }
        if (!force && !KeptGrading.IsIn(World, OutFolder) && FindOthers(folder) is { } words)
        {
            throw new RequestException(
                $"'{OutFolder}' holds {words}, and nothing was graded. Give --out another folder, or replace that with --force."
            );
        }
    }

    private bool IsTeachersFile(string target) =>
        TeachersFile is not null && RealPath.Of(World.PathOf(TeachersFile.Name)) == RealPath.Of(target);

    // What a format would replace there.
    private string? FindOthers(string folder) =>
        ReportFile.IsIn(folder) ? "the report of another grading"
        : Written.Select(f => f.Path).FirstOrDefault(name => name is not null && IsTaken(Path.Combine(folder, name))) is { } name
            ? $"'{name}' already"
        : null;

    // A folder in a file's place is no result of anybody's: that it cannot be written is said by whoever writes it.
    private static bool IsTaken(string path) => File.Exists(path) || (Directory.Exists(path) && !Path.HasExtension(path));

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

    /// <summary>Whether a format shows what students wrote.</summary>
    public bool ShowCode => Formats.Others.Any(f => f.ShowsCode);

    /// <summary>From here on nothing that is printed is a command of a workflow, where annotations are asked for.</summary>
    public CommandGuard? GuardCommands() =>
        Formats.Others.Any(f => f.PrintsCommands) ? CommandGuard.Begin(World.Program, World.DrawSecretWord()) : null;

    /// <param name="guard">Ended before commands are printed.</param>
    /// <param name="titles">By exercise, where they are known.</param>
    /// <param name="shown">What pages have besides, where there are any.</param>
    /// <param name="commandToKeep">The command that keeps an answer which several gave.</param>
    /// <param name="shortfall">Why less was earned than was asked for; null where it was not.</param>
    /// <returns>Whether all could be written; if not, why was said.</returns>
    public async Task<bool> Write(
        Report report,
        CountedFiles counted,
        ImmutableDictionary<string, string> titles,
        PageMaterial shown,
        CommandGuard? guard,
        Func<Cluster, string> commandToKeep,
        string? shortfall
    )
    {
        ShowTable(counted);
        if (Formats.Table)
        {
            World.Show(ClusterLines.LinesFor(report.Clusters, commandToKeep));
        }
        guard?.Dispose();
        var input = InputOf(report with { Landscapes = shown.Landscapes }, counted) with
        {
            Titles = titles,
            ReadCode = shown.ReadCode,
            Lessons = shown.Lessons,
            CommandToKeep = commandToKeep,
            IsAnonymous = Anonymous,
            Shortfall = shortfall,
        };
        var isWritten = true;
        foreach (var format in Written)
        {
            isWritten &= await Write(format, input);
        }
        return isWritten;
    }

    /// <summary>Writes, of a grading that is under way, the files whose readers take what there is where it is ended.</summary>
    /// <param name="lasting">Whether they must outlast a machine that loses its power.</param>
    /// <returns>Why it could not, a line for people; null where it could.</returns>
    public string? WriteSoFar(Func<CountedFiles, Report> reportOf, Func<CountedFiles> count, bool lasting)
    {
        if (OutFolder is null)
        {
            return null;
        }
        var counted = count();
        var input = InputOf(reportOf(counted), counted);
        return Written
            .Where(format => format.Grows)
            .SelectMany(format => format.Make(input) is FormatOutput.Made(var pieces) ? pieces : [])
            .OfType<FormatPiece.File>()
            .Select(file => OutFile.WriteAtomically(World.PathOf(OutFolder), file.Path, file.Write, lasting))
            .OfType<SaveResult.Refused>()
            .FirstOrDefault()
            ?.Message;
    }

    // In a folder the report is always there: it has all that the others have.
    private IEnumerable<ReportFormat> Written =>
        OutFolder is null ? Formats.Others : Formats.Others.Prepend(KnownFormats.Find("json")!).Distinct();

    // Titles are looked for in a teacher's file, which is filled at the end.
    private FormatInput InputOf(Report report, CountedFiles counted) =>
        new(report, counted, World.Time.GetUtcNow(), TeachersFile) { Place = Place.Known };

    private async Task<bool> Write(ReportFormat format, FormatInput input)
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
                return await new WrittenPieces(World, OutFolder).Write(format, pieces);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Where it was asked for.</summary>
    public void ShowTable(CountedFiles counted)
    {
        if (!Formats.Table)
        {
            return;
        }
        var table = GradeTable.Of(counted);
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
