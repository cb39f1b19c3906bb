using System.Collections.Immutable;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Isolation;
using Grader.Misconceptions;
using Grader.Reporting;

namespace Grader.Cli.Verbs;

/// <summary>One <c>grader grade</c>.</summary>
/// <param name="To">The folder of the report, as it was given.</param>
/// <param name="FailUnder">Percent.</param>
internal sealed record GradeRun(
    Surroundings World,
    IReadOnlyList<string> Paths,
    string? Exercise,
    string? To,
    ImmutableArray<Format> Formats,
    int Jobs,
    double? FailUnder,
    string? CourseFolder,
    Wish Wish,
    int Seed)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (To is null && Formats is [_, _, ..])
        {
            throw new RequestException("json and table cannot share the screen: add --out DIR, and report.json goes there.");
        }
        if (To is not null && File.Exists(World.PathOf(To)))
        {
            // Known now, and not after an hour of grading.
            throw new RequestException($"--out '{To}' is a file. Give it a folder.");
        }
        var course = Courses.Open(World, CourseFolder);
        var exercise = Exercise is null ? null : ExerciseChoice.Of(course, Exercise);
        var files = Submissions.Find([.. Paths.Select(World.PathOf)]) switch
        {
            Search.Found(var found) => found,
            Search.Refused(var message) => throw new RequestException(message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await using var grading = await Courses.Grading(World, course, Wish, Seed, Jobs, cancellation);
        foreach (var id in exercise is null ? Named(files, course) : [exercise])
        {
            await Courses.Read(World, grading, id, cancellation);
        }
        var graded = await Progress.Over(World, files.Length, (began, ended) =>
            ClassGrading.Grade(files, Jobs, (file, stopping) => grading.Grade(file, exercise, stopping), began, ended, cancellation));
        var written = Write(new(1, Release.Version, grading.Isolation, Seed, graded.Reports) { Clusters = Cluster.Of(graded.Reports) });
        if (graded.Failure is { } failure)
        {
            World.Say($"grader failed: {failure}");
        }
        return cancellation.IsCancellationRequested ? Stopped(graded)
            : !written ? ExitCode.Refused
            : graded.Reports.Any(r => r.Status == Status.Error) ? ExitCode.Failed
            : FailUnder is { } percent && !Share.Of(graded.Reports).Reaches(percent) ? ExitCode.FallsShort
            : ExitCode.Done;
    }

    private static IEnumerable<string> Named(ImmutableArray<HandedIn> files, Course course) => files
        .Select(f => f.Read() is Reading.Text(var text) ? course.Named(ExerciseName.Of(text, f.File)) : null)
        .OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private bool Write(Report report)
    {
        if (To is null && Formats is [Format.Json])
        {
            ReportJson.Write(report, World.Out.Profile.Out.Writer);
            return true;
        }
        if (Formats.Contains(Format.Table))
        {
            World.Out.Write(new GradeScreen(GradeTable.Of(report)));
            foreach (var line in ClusterLines.Of(report.Clusters, Keep))
            {
                World.Out.Write(line);
            }
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

    private string Keep(Cluster cluster) => string.Join(' ',
    [
        World.Called, "misconception", .. Paths.Select(Shell.Quoted), "--file", Shell.Quoted(cluster.Files[0]), "--hole", cluster.Hole,
        .. Exercise is null ? [] : new[] { "--exercise", cluster.Exercise }, .. CourseFolder is null ? [] : new[] { "--course", Shell.Quoted(CourseFolder) },
        "--tell", $"\"{MisconceptionVerb.ToBeSaid}\"",
    ]);

    private int Stopped(ClassGraded graded)
    {
        World.Say($"Stopped: {graded.Reports.Count(r => r.Status != Status.Error)} of {graded.Reports.Length} files were graded.");
        return ExitCode.Stopped;
    }
}
