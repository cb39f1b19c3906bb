using System.Collections.Immutable;
using Grader.Analyzing;
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
/// <param name="Anonymous">Whether pages have numbers in place of names.</param>
/// <param name="TeachersFile">What <c>--gradebook</c> says, if anything.</param>
/// <param name="AllStudents">Whether each has a row, however many there are.</param>
/// <param name="FailUnder">Percent.</param>
/// <param name="Week">What <c>--week</c> says, if anything.</param>
/// <param name="Layout">What <c>--layout</c> says, if anything.</param>
/// <param name="Seed">What <c>--seed</c> says, if anything.</param>
/// <param name="RosterPath">What <c>--roster</c> says, if anything.</param>
/// <param name="Isolation">That of this machine, or of every worker of the queue.</param>
/// <param name="Rules">What is said of when it was due, and of which file counts.</param>
internal sealed record GradeRun(
    OutsideWorld World,
    IReadOnlyList<string> Paths,
    string? Exercise,
    string? OutFolder,
    bool Force,
    ChosenFormats Formats,
    bool Anonymous,
    string? TeachersFile,
    bool AllStudents,
    int Jobs,
    double? FailUnder,
    string? Week,
    string? Layout,
    string? RosterPath,
    CourseRules Rules,
    string? CourseFolder,
    RequestedIsolation Isolation,
    int? Seed,
    KeepingChoices Keeping,
    QueueChoice Queue
)
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        var found = JobPlace.Find(World, Paths);
        // Whoever has a roster grades a class, though it be kept in a repository.
        var place = RosterPath is null ? found : found with { IsRepository = false };
        var outputs = GradeOutputs.Open(World, Formats, TeachersFile, OutFolder, AllStudents, place, Anonymous);
        using var guard = outputs.GuardCommands();
        Keeping.RefuseWithout(OutFolder);
        return await Grade(outputs, place, guard, cancellation);
    }

    private async Task<int> Grade(GradeOutputs outputs, JobPlace place, CommandGuard? guard, CancellationToken cancellation)
    {
        Queue.RefuseWithout();
        outputs.RefuseFolder(Force);
        var course = Courses.Open(World, CourseFolder);
        var policy = Rules.Read(World, course);
        var exercise = Exercise is null ? null : ExerciseChoice.Resolve(course, Exercise);
        var week = Week is null ? null : new WeekChoice(Week == "auto" ? null : ExerciseChoice.Resolve(course, Week));
        var (files, missing) = FoundClass.Find(World, Paths, new(exercise, Layout, RosterPath, outputs.AreOfOneStudent), course);
        outputs.RefuseClass(files);
        using var kept = OutFolder is null ? null : await KeptGrading.Open(this, course, exercise, cancellation);
        int DrawSeed() => kept?.SeedToGoOnWith() ?? World.DrawSeed();
        await using var queued = Queue.Given is null
            ? null
            : await QueuedGrading.OpenFor(this, course, exercise, DrawSeed, cancellation);
        var seed = queued?.Seed ?? Seed ?? DrawSeed();
        await using var grading = queued is null
            ? await Courses.OpenGrading(World, course, Isolation, seed, Jobs, cancellation)
            : await queued.OpenHere(outputs.ShowCode, Jobs, cancellation);
        var isolation = queued is null ? grading.Isolation : QueuedGrading.LeastOf(Isolation);
        kept?.Plan(files, isolation, seed);
        var left = kept?.Left ?? files;
        var term = new GradedTerm(policy, files, course, exercise, World.Time.GetUtcNow()) { Week = week, Missing = missing };
        term.SayRemarks(World);
        term = await term.ReadExercises(World, outputs.NeedTitles ? files : left, grading, cancellation);
        if (queued is not null)
        {
            await queued.Put(left, cancellation);
        }
        if (Queue.IsLeft)
        {
            queued!.SayLeft(left);
            return ExitCode.Done;
        }
        // What is malformed leaves no grading behind.
        kept?.Begin();
        var source = queued?.Follow(isolation, cancellation) ?? VerdictSource.Here(grading, exercise, seed, Jobs);
        var (code, isWhole) = await GradeInto(outputs, guard, term, grading, source, kept, cancellation);
        await (queued?.End(isWhole) ?? Task.CompletedTask);
        return code;
    }

    // Also whether every file is graded, and so nothing more is waited for.
    private async Task<(int ExitCode, bool IsWhole)> GradeInto(
        GradeOutputs outputs,
        CommandGuard? guard,
        GradedTerm term,
        GradingSession grading,
        VerdictSource source,
        KeptGrading? kept,
        CancellationToken cancellation
    )
    {
        Report ReportOf(CountedFiles counted) =>
            new(1, GraderVersion.Current, source.Isolation, kept?.Seed ?? source.Seed, counted.All)
            {
                Totals = StudentTotal.AllOf(counted),
            };
        var graded = await GradeWithGrowingReport(
            (soFar, lasting) => outputs.WriteSoFar(ReportOf, () => term.Count(soFar), lasting),
            term.Files,
            kept?.Before ?? [],
            source,
            (file, stopping) => KeptGrading.Grade(kept, file, one => source.Grade(one, stopping)),
            cancellation
        );
        if (kept?.Failure is { } lost)
        {
            return (SayLost(lost, graded, outputs, term), false);
        }
        var counted = term.Count(graded.Submissions);
        if (!cancellation.IsCancellationRequested)
        {
            kept?.Finish(counted);
        }
        var report = ReportOf(counted) with
        {
            Clusters = Cluster.FindAmong(graded.Submissions),
            Analysis = counted.AnalyzeClass(NamedMistake.ReadFrom(term.Course, counted.Exercises)),
        };
        var shown = outputs.ShowCode
            ? await PageMaterial.Gather(counted, term.Files, term.Course, grading, cancellation)
            : PageMaterial.None;
        var shortfall = FailUnder is { } percent ? term.FindShortfall(counted, percent) : null;
        var written = await outputs.Write(report, counted, term.Titles, shown, guard, CommandToKeep, shortfall);
        return SayHowItEnded(graded, cancellation) is { } code
            ? (code, false)
            : (ExitCodeFor(graded, shortfall, written, kept), written);
    }

    private int? SayHowItEnded(GradedClass graded, CancellationToken cancellation)
    {
        if (graded.Failure is { } failure)
        {
            World.Say($"grader failed: {failure}");
        }
        return cancellation.IsCancellationRequested ? SayStopped(graded) : null;
    }

    private async Task<GradedClass> GradeWithGrowingReport(
        Func<IEnumerable<GradedSubmission>, bool, string?> writeSoFar,
        ImmutableArray<HandedInFile> files,
        ImmutableArray<GradedSubmission?> before,
        VerdictSource source,
        Func<HandedInFile, CancellationToken, Task<GradedSubmission>> grade,
        CancellationToken cancellation
    )
    {
        // Where it cannot be written, that is known now, and not after an hour of grading.
        if (writeSoFar(ClassGrading.NothingYet(files, before), true) is { } message)
        {
            throw new RequestException(message);
        }
        await using var growing = OutFolder is null ? null : new GrowingReport(World.Time);
        Task<GradedClass> GradeAll(Action<HandedInFile> began, Action<HandedInFile> ended) =>
            ClassGrading.GradeAll(
                files,
                source.AtATime,
                grade,
                began,
                (file, soFar) =>
                {
                    ended(file);
                    // Where that fails, so will the last time, which is told
                    growing?.Grow(() => writeSoFar(soFar(), false));
                },
                cancellation,
                before
            );
        var left = files.Length - before.Count(b => b is not null);
        return await (
            left == 0 ? GradeAll(_ => { }, _ => { }) : GradeProgress.ShowWhile(World, left, source.DescribeWorkers, GradeAll)
        );
    }

    private string CommandToKeep(Cluster cluster) =>
        KeepCommand.For(World, Paths, cluster, isExerciseSaid: Exercise is not null, CourseFolder);

    private int ExitCodeFor(GradedClass graded, string? shortfall, bool written, KeptGrading? kept)
    {
        kept?.ShowWhoMoved();
        if (!written)
        {
            return ExitCode.Refused;
        }
        if (graded.Reports.Any(r => r.Status == SubmissionStatus.Error))
        {
            return ExitCode.Failed;
        }
        if (shortfall is null)
        {
            return ExitCode.Done;
        }
        World.Say(shortfall);
        return ExitCode.FallsShort;
    }

    private int SayLost(string why, GradedClass graded, GradeOutputs outputs, GradedTerm term)
    {
        outputs.ShowTable(term.Count(graded.Submissions));
        World.Say($"{why} {graded.CountInWords} files are graded and kept.");
        return ExitCode.Refused;
    }

    private int SayStopped(GradedClass graded)
    {
        World.Say($"Stopped: {graded.CountInWords} files were graded.");
        return ExitCode.Stopped;
    }
}
