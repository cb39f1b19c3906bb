using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Session;

/// <summary>One grading session.</summary>
public sealed class GradingSession : IAsyncDisposable
{
    private readonly EvidenceGathering _gathering;
    private readonly MistakeExplainer _explainer;
    private readonly TrainingComparison _trainings;

    /// <param name="guard">The programs that it starts, and what is around them.</param>
    /// <param name="seed">Where the probes' random inputs come from: the same for every submission of the session.</param>
    /// <param name="jobs">How many runs may be under way at once.</param>
    public GradingSession(Course course, IsolatedWorkplace guard, int seed, int jobs)
    {
        Course = course;
        Bench = new(course, guard, jobs);
        References = new(course, Bench);
        KnownMistakes = new(course, Bench, References);
        Landscapes = new(course, Bench, References, seed);
        _gathering = new(Bench, References, seed);
        _explainer = new(Bench, KnownMistakes, References, seed);
        _trainings = new(References, seed);
    }

    public Course Course { get; }

    internal Workbench Bench { get; }

    internal References References { get; }

    internal KnownMistakes KnownMistakes { get; }

    internal Landscapes Landscapes { get; }

    public EnforcedIsolation Isolation => Bench.Isolation;

    /// <inheritdoc cref="Workbench.PrepareRunners"/>
    public void PrepareRunners() => Bench.PrepareRunners();

    /// <inheritdoc cref="Workbench.ReadExercise"/>
    public Task<ExerciseReading> ReadExercise(string id, CancellationToken cancellation) => Bench.ReadExercise(id, cancellation);

    /// <inheritdoc cref="Workbench.OutlineExercise"/>
    public Task<ExerciseReading> OutlineExercise(string id, CancellationToken cancellation) =>
        Bench.OutlineExercise(id, cancellation);

    /// <inheritdoc cref="Workbench.FindAnswers"/>
    public Task<CompilerReply.AnswersFound?> FindAnswers(string id, string submission, CancellationToken cancellation) =>
        Bench.FindAnswers(id, submission, cancellation);

    /// <summary>The exercise as a student hands it in who solved it as the reference does.</summary>
    /// <param name="id">One of the course's, which was read.</param>
    public async Task<string> SolveExercise(string id, CancellationToken cancellation) =>
        await Bench.SolveExercise(id, null, cancellation)
        ?? throw new GraderFailureException($"{Course.FileOf(id)} could not be solved within the compiler's limits.");

    /// <inheritdoc cref="Workbench.FindFaultAsProgram"/>
    public Task<string?> FindFaultAsProgram(string id, CancellationToken cancellation) =>
        Bench.FindFaultAsProgram(id, cancellation);

    /// <summary>The exercise solved, but for one hole, which is as the submission has it.</summary>
    /// <exception cref="GraderFailureException">The submission cannot be read within the compiler's limits.</exception>
    public async Task<string> WithOneAnswerOf(string id, string submission, string hole, CancellationToken cancellation) =>
        await Bench.SolveExercise(id, new(submission, hole), cancellation)
        ?? throw new GraderFailureException($"The answer to {hole} could not be taken out of its file.");

    /// <summary>What an exercise's loss is over its two parameters, the smallest piece first: pieces that show where its training
    /// leads, and others, for runs that lead further. None where the exercise says of no loss, or cannot be read.</summary>
    /// <param name="exercise">One of the course's.</param>
    public async Task<ImmutableArray<LossLandscape>> ObserveLandscapes(string exercise, CancellationToken cancellation) =>
        await ReadExercise(exercise, cancellation) is ExerciseReading.Read(var read)
            ? (await Landscapes.GetOrObserve(read, cancellation)).Seen
            : [];

    /// <summary>What an editor would colour in a file; nothing of it where the compiler process had to give up on it.</summary>
    public async Task<ColouredCode> ColourCode(SubmissionReading.Text read, CancellationToken cancellation) =>
        new(
            read.Content,
            await Bench.AskCompiler(new CompilerRequest.Colour(read.Content), cancellation) is CompilerReply.Coloured(var s)
                ? s
                : []
        )
        {
            Places = read.Places,
        };

    /// <summary>Grades one file. Whatever a student did ends up in the report.</summary>
    /// <param name="exercise">The exercise to grade it as, or null for the one that the file names.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public Task<GradedSubmission> Grade(HandedInFile handedIn, string? exercise, CancellationToken cancellation) =>
        new FileGrading(Course, exercise, GradeText).Grade(handedIn, cancellation);

    /// <summary>Grades what a file says, whosesoever it is: the report has neither a file nor a student.</summary>
    /// <param name="id">One of the course's exercises.</param>
    /// <inheritdoc cref="Grade"/>
    public async Task<GradedSubmission> GradeText(string id, string text, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        return await ReadExercise(id, cancellation) switch
        {
            ExerciseReading.Read(var asked) => await GradeAs(asked, text, clock, cancellation),
            ExerciseReading.Refused(var file, var first) => NotGraded(id, $"{file}:{first.Line}: {first.Message}", clock),
            _ => throw new UnreachableException(), // closed
        };
    }

    private async Task<GradedSubmission> GradeAs(Exercise exercise, string text, Stopwatch clock, CancellationToken cancellation)
    {
        var result = await Bench.AlignSubmission(exercise.Id, text, cancellation) switch
        {
            CompilerReply.Aligned aligned => await Judge(exercise, text, aligned, cancellation),
            var other => new Result(CompileLimitWords.Describe(other), [], [], [], [], null),
        };
        var report = new SubmissionReport(
            "",
            null,
            exercise.Id,
            SubmissionStatus.Graded,
            PointSum.Of(result.Holes.Select(h => h.Points)),
            PointSum.Of(exercise.Checks.Select(c => c.Points)),
            Seconds(clock),
            result.Message,
            result.Holes,
            result.Diagnostics,
            result.Edits
        )
        {
            Training = result.Training,
        };
        return new(report, null, result.Wrong);
    }

    private async Task<Result> Judge(
        Exercise exercise,
        string text,
        CompilerReply.Aligned aligned,
        CancellationToken cancellation
    )
    {
        var judgement = await _gathering.Gather(exercise, text, aligned.Answers, cancellation);
        var wrong = await Explain(judgement, text, cancellation);
        var why = wrong.Where(w => w.Why is not null).ToImmutableDictionary(w => w.Hole, w => w.Why!);
        var holes = judgement.ReportHoles(why.ToImmutableDictionary(w => w.Key, w => w.Value.Hint));
        return new(
            MessageOf(judgement, text),
            [.. holes.Select(h => h with { KnownAs = Path.GetFileName(why.GetValueOrDefault(h.Id)?.KnownAs) })],
            CompileErrors.ToShow(judgement.Evidence),
            aligned.Edits,
            wrong,
            await _trainings.Compare(judgement.Evidence, cancellation)
        );
    }

    private static string? MessageOf(Judgement judgement, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SubmissionReport.EmptyFile;
        }
        var (exercise, inFile) = (judgement.Evidence.Exercise, judgement.Evidence.InFile);
        return judgement.Holes.All(h => h.IsRight) && WholeFile.FindFault(exercise, inFile) is { } fault
            ? $"Every hole is right by itself, but not the file as it stands: {fault}."
            : null;
    }

    // What was right alone was not right again only: there is nothing of that to explain.
    private async Task<ImmutableArray<WrongAnswer>> Explain(Judgement judgement, string text, CancellationToken cancellation)
    {
        var failed = judgement.Holes.Where(h => h.Verdict == Verdict.Failed && !h.IsRightAlone);
        var wrong = await Task.WhenAll(failed.Select(h => _explainer.Explain(judgement.Evidence, text, h.Answer, cancellation)));
        return [.. wrong.OfType<WrongAnswer>()];
    }

    private static GradedSubmission NotGraded(string exercise, string message, Stopwatch clock) =>
        new(SubmissionReport.NotGraded("", null, exercise, SubmissionStatus.Error, message, Seconds(clock)), null, []);

    private static double Seconds(Stopwatch clock) => Math.Round(clock.Elapsed.TotalSeconds, 2);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    private sealed record Result(
        string? Message,
        ImmutableArray<HoleReport> Holes,
        ImmutableArray<StudentDiagnostic> Diagnostics,
        ImmutableArray<GivenTextEdit> Edits,
        ImmutableArray<WrongAnswer> Wrong,
        TrainingReport? Training
    );
}
