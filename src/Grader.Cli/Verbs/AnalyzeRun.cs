using Grader.Analyzing;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Cli.Verbs.Gradebooks;
using Grader.Gradebook.Comparing;
using Grader.Gradebook.Keeping;
using Grader.Gradebook.Opening;
using Grader.Misconceptions;
using Grader.Reporting;

namespace Grader.Cli.Verbs;

/// <summary>One <c>grader analyze</c>.</summary>
/// <param name="Number">Of the grading; null for the last.</param>
/// <param name="CourseFolder">What <c>--course</c> says, if anything.</param>
internal sealed record AnalyzeRun(OutsideWorld World, GradebookPlace Place, int? Number, string? CourseFolder)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        using var history = await GradebookHistory.Open(Place, World.Time, cancellation);
        var grading = GradingChoice.Find(history, Number);
        GradingChoice.SayUnended(World, history, grading);
        var given = FullPathsOf(history.FindClassOf(grading.Number));
        var course = FindCourse(given);
        var entries = history.ReadSubmissions(grading.Number);
        // Of a grading that was interrupted, several may still count where one will.
        var counted = CountedFiles.Of([.. entries.Where(e => e.Counts).Select(e => e.Graded)]);
        var known = course is null ? [] : NamedMistake.ReadFrom(course, counted.Exercises);
        var analysis =
            counted.AnalyzeClass(known)
            ?? throw new RequestException(
                $"Fewer than two files of grading {grading.Number} in '{Place.Shown}' were graded and count: that is no class to "
                    + "analyze."
            );
        World.Show([
            HangingText.Of("", HeadingFor(grading), Tone.Heading),
            new AnalysisScreen(analysis, ClassSummary.Of(counted), knowsMistakes: course is not null),
            .. ClusterLines.LinesFor(Cluster.FindAmong(entries.Select(e => e.Graded)), c => CommandToKeep(given, c)),
        ]);
        return ExitCode.Done;
    }

    private static string HeadingFor(GradingSummary grading) =>
        $"Grading {grading.Number} of {MoveLines.MomentOf(grading.Started)}";

    private GivenClass FullPathsOf(GivenClass given)
    {
        // A class in a database is named as from the folder of its report.
        var folder = Place is GradebookPlace.InFile { Path: var path }
            ? Path.GetDirectoryName(path)!
            : World.PathOf(GivenGradebook.UsualFolder);
        return new(Path.GetFullPath(given.Course, folder), [.. given.Paths.Select(p => Path.GetFullPath(p, folder))]);
    }

    // A gradebook that was moved by itself finds the course no more; the one at hand is the likeliest then.
    private Course? FindCourse(GivenClass given) =>
        CourseFolder is null ? Courses.FindAgain(World, given.Course) : Courses.Open(World, CourseFolder);

    private string CommandToKeep(GivenClass given, Cluster cluster) =>
        KeepCommand.For(
            World,
            given.Paths.Select(p => Courses.PathFromHere(World, p)),
            cluster,
            isExerciseSaid: true,
            CourseFolder ?? Courses.PathFromHere(World, given.Course)
        );
}
