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

namespace Grader.Cli.Verbs;

/// <summary>One <c>grader grade</c>.</summary>
/// <param name="OutFolder">The folder of the report, as it was given.</param>
/// <param name="Force">Whether another run's report there may be replaced.</param>
/// <param name="TeachersFile">What <c>--gradebook</c> says, if anything.</param>
/// <param name="AllStudents">Whether each has a row, however many there are.</param>
/// <param name="FailUnder">Percent.</param>
/// <param name="Layout">What <c>--layout</c> says, if anything.</param>
/// <param name="RosterPath">What <c>--roster</c> says, if anything.</param>
internal sealed record GradeRun(
    OutsideWorld World,
    IReadOnlyList<string> Paths,
    string? Exercise,
    string? OutFolder,
    bool Force,
    ChosenFormats Formats,
    string? TeachersFile,
    bool AllStudents,
    int Jobs,
    double? FailUnder,
    string? Layout,
    string? RosterPath,
    Pick Pick,
    string? CourseFolder,
    RequestedIsolation Isolation,
    int Seed
)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        var outputs = GradeOutputs.Open(World, Formats, TeachersFile, OutFolder, AllStudents);
        RefuseOtherReport();
        var course = Courses.Open(World, CourseFolder);
        var exercise = Exercise is null ? null : ExerciseChoice.Resolve(course, Exercise);
        var (files, missing) = FoundClass.Find(World, Paths, new(exercise, Layout, RosterPath), course);
        outputs.RefuseClass(files);
        await using var grading = await Courses.OpenGrading(World, course, Isolation, Seed, Jobs, cancellation);
        foreach (var id in exercise is null ? ExercisesNamedBy(files, course) : [exercise])
        {
            await Courses.ReadExercise(World, grading, id, cancellation);
        }
        Report ReportOf(CountedFiles counted) => new(1, GraderVersion.Current, grading.Isolation, Seed, counted.All);
        var graded = await GradeWithGrowingReport(
            ReportOf,
            files,
            missing,
            (file, stopping) => grading.Grade(file, exercise, stopping),
            cancellation
        );
        var counted = CountedFiles.Of([.. graded.Submissions, .. missing], Pick);
        var report = ReportOf(counted) with { Clusters = Cluster.FindAmong(graded.Submissions) };
        var written = outputs.Write(report, counted, CommandToKeep);
        if (graded.Failure is { } failure)
        {
            World.Say($"grader failed: {failure}");
        }
        return cancellation.IsCancellationRequested ? SayStopped(graded) : ExitCodeFor(graded, counted, written);
    }

    private void RefuseOtherReport()
    {
        if (OutFolder is not null && File.Exists(World.PathOf(OutFolder)))
        {
            throw new RequestException($"--out '{OutFolder}' is a file. Give it a folder.");
        }
        if (OutFolder is not null && !Force && ReportFile.IsIn(World.PathOf(OutFolder)))
        {
            throw new RequestException(
                $"'{OutFolder}' holds the report of another grading, and nothing was graded. Give --out another folder, or "
                    + "replace that report with --force."
            );
        }
    }

    private async Task<GradedClass> GradeWithGrowingReport(
        Func<CountedFiles, Report> reportOf,
        ImmutableArray<HandedInFile> files,
        ImmutableArray<GradedSubmission> missing,
        Func<HandedInFile, CancellationToken, Task<GradedSubmission>> grade,
        CancellationToken cancellation
    )
    {
        CountedFiles Counted(IEnumerable<GradedSubmission> soFar) => CountedFiles.Of([.. soFar, .. missing], Pick);

        // Where it cannot be written, that is known now, and not after an hour of grading.
        if (
            OutFolder is not null
            && ReportFile.WriteAtomically(reportOf(Counted(ClassGrading.NothingYet(files))), World.PathOf(OutFolder))
                is SaveResult.Refused(var message)
        )
        {
            throw new RequestException(message);
        }
        await using var growing = OutFolder is null ? null : new GrowingReport(World.PathOf(OutFolder), World.Time);
        return await GradeProgress.ShowWhile(
            World,
            files.Length,
            (began, ended) =>
                ClassGrading.GradeAll(
                    files,
                    Jobs,
                    grade,
                    began,
                    (file, soFar) =>
                    {
                        ended(file);
                        growing?.Grow(() => reportOf(Counted(soFar())));
                    },
                    cancellation
                )
        );
    }

    private static IEnumerable<string> ExercisesNamedBy(ImmutableArray<HandedInFile> files, Course course) =>
        files.Select(f => course.FindId(f.ClaimedExercise)).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private string CommandToKeep(Cluster cluster) =>
        string.Join(
            ' ',
            [
                World.CommandName,
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

    private int ExitCodeFor(GradedClass graded, CountedFiles counted, bool written)
    {
        if (!written)
        {
            return ExitCode.Refused;
        }
        if (graded.Reports.Any(r => r.Status == SubmissionStatus.Error))
        {
            return ExitCode.Failed;
        }
        var fallsShort = FailUnder is { } percent && !ClassScore.Of(counted).Reaches(percent);
        return fallsShort ? ExitCode.FallsShort : ExitCode.Done;
    }

    private int SayStopped(GradedClass graded)
    {
        World.Say(
            $"Stopped: {graded.Reports.Count(r => r.Status != SubmissionStatus.Error)} of {graded.Reports.Length} files "
                + "were graded."
        );
        return ExitCode.Stopped;
    }
}
