using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Isolation;
using Grader.Misconceptions;
using Grader.Reporting;
using Grader.Results;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>One <c>grader grade</c>.</summary>
/// <param name="To">The folder of the report, as it was given.</param>
/// <param name="Force">Whether another run's report there may be replaced.</param>
/// <param name="FailUnder">Percent.</param>
internal sealed record GradeRun(
    Surroundings World,
    IReadOnlyList<string> Paths,
    string? Exercise,
    string? To,
    bool Force,
    ImmutableArray<Format> Formats,
    int Jobs,
    double? FailUnder,
    string? CourseFolder,
    Wish Wish,
    int Seed
)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (To is null && Formats is [_, _, ..])
        {
            throw new RequestException("json and table cannot share the screen: add --out DIR, and report.json goes there.");
        }
        RefuseOtherReport();
        var course = Courses.Open(World, CourseFolder);
        var exercise = Exercise is null ? null : ExerciseChoice.Of(course, Exercise);
        var files = Found(exercise);
        await using var grading = await Courses.Grading(World, course, Wish, Seed, Jobs, cancellation);
        foreach (var id in exercise is null ? Named(files, course) : [exercise])
        {
            await Courses.Read(World, grading, id, cancellation);
        }
        Report ReportOf(CountedFiles counted) => new(1, Release.Version, grading.Isolation, Seed, counted.All);
        var graded = await Growing(ReportOf, files, (file, stopping) => grading.Grade(file, exercise, stopping), cancellation);
        var counted = CountedFiles.Of(graded.Submissions);
        var written = Write(ReportOf(counted) with { Clusters = Cluster.Of(graded.Submissions) }, GradeTable.Of(counted));
        if (graded.Failure is { } failure)
        {
            World.Say($"grader failed: {failure}");
        }
        return cancellation.IsCancellationRequested ? Stopped(graded) : Ended(graded, counted, written);
    }

    private void RefuseOtherReport()
    {
        if (To is not null && File.Exists(World.PathOf(To)))
        {
            throw new RequestException($"--out '{To}' is a file. Give it a folder.");
        }
        if (To is not null && !Force && ReportFile.IsIn(World.PathOf(To)))
        {
            throw new RequestException(
                $"'{To}' holds the report of another grading, and nothing was graded. Give --out another folder, or "
                    + "replace that report with --force."
            );
        }
    }

    private async Task<ClassGraded> Growing(
        Func<CountedFiles, Report> reportOf,
        ImmutableArray<HandedIn> files,
        Func<HandedIn, CancellationToken, Task<GradedSubmission>> grade,
        CancellationToken cancellation
    )
    {
        // Where it cannot be written, that is known now, and not after an hour of grading.
        if (
            To is not null
            && ReportFile.Write(reportOf(CountedFiles.Of(ClassGrading.NothingYet(files))), World.PathOf(To))
                is Saved.Refused(var message)
        )
        {
            throw new RequestException(message);
        }
        await using var growing = To is null ? null : new GrowingReport(World.PathOf(To), World.Time);
        return await Progress.Over(
            World,
            files.Length,
            (began, ended) =>
                ClassGrading.Grade(
                    files,
                    Jobs,
                    grade,
                    began,
                    (file, soFar) =>
                    {
                        ended(file);
                        growing?.Grow(() => reportOf(CountedFiles.Of(soFar())));
                    },
                    cancellation
                )
        );
    }

    private ImmutableArray<HandedIn> Found(string? exercise)
    {
        switch (Submissions.Find([.. Paths.Select(World.PathOf)], exercise))
        {
            case Search.Found(var files) { Remarks: var remarks }:
                foreach (var remark in remarks)
                {
                    World.Say(remark);
                }
                return files;
            case Search.Refused(var message):
                throw new RequestException(message);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static IEnumerable<string> Named(ImmutableArray<HandedIn> files, Course course) =>
        files
            .Select(f => f.Read() is Reading.Text(var text) ? course.Named(ExerciseName.Of(text, f.File)) : null)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);

    private bool Write(Report report, GradeTable table)
    {
        if (To is null && Formats is [Format.Json])
        {
            ReportJson.Write(report, World.Out.Profile.Out.Writer);
            return true;
        }
        if (Formats.Contains(Format.Table))
        {
            World.Out.Write(new GradeScreen(table));
            World.Show(ClusterLines.Of(report.Clusters, Keep));
        }
        switch (To is null ? null : ReportFile.Write(report, World.PathOf(To)))
        {
            case Saved.At:
                World.Out.Profile.Out.Writer.WriteLine($"The report is in {Printable.Of(Path.Combine(To!, ReportFile.Name))}");
                return true;
            case Saved.Refused(var message):
                World.Say(message);
                return false;
            default:
                return true;
        }
    }

    private string Keep(Cluster cluster) =>
        string.Join(
            ' ',
            [
                World.Called,
                "misconception",
                .. Paths.Select(Shell.Quoted),
                "--file",
                Shell.Quoted(cluster.Files[0]),
                "--hole",
                cluster.Hole,
                .. Exercise is null ? [] : new[] { "--exercise", cluster.Exercise },
                .. CourseFolder is null ? [] : new[] { "--course", Shell.Quoted(CourseFolder) },
                "--tell",
                $"\"{MisconceptionVerb.ToBeSaid}\"",
            ]
        );

    private int Ended(ClassGraded graded, CountedFiles counted, bool written)
    {
        if (!written)
        {
            return ExitCode.Refused;
        }
        if (graded.Reports.Any(r => r.Status == Status.Error))
        {
            return ExitCode.Failed;
        }
        var fallsShort = FailUnder is { } percent && !Share.Of(counted).Reaches(percent);
        return fallsShort ? ExitCode.FallsShort : ExitCode.Done;
    }

    private int Stopped(ClassGraded graded)
    {
        World.Say(
            $"Stopped: {graded.Reports.Count(r => r.Status != Status.Error)} of {graded.Reports.Length} files were graded."
        );
        return ExitCode.Stopped;
    }
}
