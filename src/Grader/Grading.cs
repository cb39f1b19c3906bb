using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Intake;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Reporting;

namespace Grader;

/// <summary>What reading an exercise gave.</summary>
public abstract record ExerciseReading
{
    private ExerciseReading() { }

    public sealed record Read(Exercise Exercise) : ExerciseReading;

    /// <param name="File">The exercise's file.</param>
    /// <param name="First">The first thing that is wrong with it.</param>
    public sealed record Refused(string File, Problem First) : ExerciseReading;
}

/// <summary>One grading session: a compiler process kept warm, and a fresh runner process for every run.</summary>
/// <param name="seed">Where the probes' random inputs come from: the same for every submission of the session.</param>
/// <param name="jobs">How many runs may be under way at once.</param>
public sealed class Grading(Course course, Workplace workplace, int seed, int jobs) : IAsyncDisposable
{
    private readonly CompilerProcess _compiler = new(workplace);
    private readonly RunnerProcess _runner = new(workplace);
    private readonly SemaphoreSlim _runs = new(jobs);
    private readonly Shared<string, ExerciseReading> _exercises = new();
    private readonly Shared<string, ImmutableDictionary<int, Observation>> _references = new();

    /// <summary>What stands between a submission and this machine.</summary>
    public Isolation Isolation { get; } = new("N", Files: false, Network: false, Processes: false, Memory: OperatingSystem.IsLinux(), Time: true);

    /// <param name="id">One of the course's.</param>
    public Task<ExerciseReading> Read(string id, CancellationToken cancellation) => _exercises.Get(id, async () =>
        await Ask(new CompilerRequest.ReadExercise(id, await Source(id)), cancellation) switch
        {
            CompilerReply.ExerciseRead(var exercise) => new ExerciseReading.Read(exercise),
            CompilerReply.ExerciseRefused(var problems) => (ExerciseReading)new ExerciseReading.Refused(course.FileOf(id), problems[0]),
            _ => throw new GraderFailureException($"{course.FileOf(id)} could not be read within the compiler's limits."),
        });

    /// <summary>Where a submission's answers stand; null where the compiler process had to give up on it.</summary>
    public async Task<CompilerReply.Aligned?> Align(string id, string submission, CancellationToken cancellation) =>
        await Ask(new CompilerRequest.Align(id, await Source(id), submission), cancellation) as CompilerReply.Aligned;

    /// <summary>Grades one file. Whatever a student did ends up in the report.</summary>
    /// <param name="exercise">The exercise to grade it as, or null for the one that the file names.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public async Task<SubmissionReport> Grade(HandedIn handedIn, string? exercise, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        if (handedIn.Reading is not Reading.Text(var text))
        {
            return Ungraded(handedIn, exercise, Status.Unreadable, Reasons.Sentence(((Reading.Unreadable)handedIn.Reading).Why));
        }
        var named = exercise ?? ExerciseName.Of(text, handedIn.File);
        if (course.Named(named) is not { } id)
        {
            return Ungraded(handedIn, null, Status.UnknownExercise, $"It belongs to '{named}', which is no exercise of this course.");
        }
        var report = await Read(id, cancellation) switch
        {
            ExerciseReading.Read(var read) => await Grade(handedIn, text, read, cancellation),
            ExerciseReading.Refused(var file, var first) => Ungraded(handedIn, id, Status.Error, $"{file}:{first.Line}: {first.Message}"),
            _ => throw new UnreachableException(), // closed
        };
        return report with { Seconds = Math.Round(clock.Elapsed.TotalSeconds, 2) };
    }

    private async Task<SubmissionReport> Grade(HandedIn handedIn, string text, Exercise exercise, CancellationToken cancellation)
    {
        var max = exercise.Checks.Sum(c => c.Points);
        if (await Align(exercise.Id, text, cancellation) is not { } aligned)
        {
            return Ungraded(handedIn, exercise.Id, Status.Graded, "compile limit: the file could not be read within the limits of time and memory.")
                with { Score = 0, Max = max };
        }
        var reference = await Reference(exercise, cancellation);
        var incomplete = Incomplete.Why(aligned.Answers);
        var inFile = await Try(exercise, new Subject.File(text), incomplete, cancellation);
        var evidence = new Evidence(exercise, aligned.Answers, reference, inFile, ImmutableDictionary<string, Attempt>.Empty);
        var alone = await Task.WhenAll(aligned.Answers.Where(a => !Judgement.IsRightInFile(evidence, a.Hole)).Select(async a =>
            KeyValuePair.Create(a.Hole, await Try(exercise, new Subject.Variant(text, a.Hole), Incomplete.Why([a]), cancellation))));
        evidence = evidence with { Alone = alone.ToImmutableDictionary() };
        var holes = Judgement.Of(evidence);
        return new(
            handedIn.File, handedIn.Student, exercise.Id, Status.Graded, holes.Sum(h => h.Points), max, 0, null, holes, CompileErrors.Of(evidence), aligned.Edits);
    }

    // What the reference does on this session's inputs is what is expected; a check that it does not pass itself is no check.
    private Task<ImmutableDictionary<int, Observation>> Reference(Exercise exercise, CancellationToken cancellation) => _references.Get(exercise.Id, async () =>
    {
        if (await Try(exercise, new Subject.Reference(), null, cancellation) is not Attempt.Ran(var run, _, _))
        {
            throw new GraderFailureException($"The reference of {exercise.Id} could not be compiled.");
        }
        foreach (var (check, i) in exercise.Checks.Select((c, i) => (c, i)))
        {
            var problem = run.Observations.GetValueOrDefault(i) is not { } seen ? run.Stopped is { } s ? Reasons.Of(s) : Reasons.Of(run.Ending)
                : check.Expectation.Judge(seen, seen) switch { Outcome.Failed(var m) => m, Outcome.Unjudgeable(var m) => m, _ => null };
            if (problem is not null)
            {
                throw new GraderFailureException($"{course.FileOf(exercise.Id)}:{check.Line}: the reference itself does not pass '{check.Name}': {problem}");
            }
        }
        return run.Observations;
    });

    private async Task<Attempt> Try(Exercise exercise, Subject subject, string? incomplete, CancellationToken cancellation)
    {
        switch (await Ask(new CompilerRequest.Build(exercise.Id, await Source(exercise.Id), subject), cancellation))
        {
            case null:
                return new Attempt.CompileLimit("it could not be compiled within the limits of time and memory");
            case CompilerReply.NotBuilt(var diagnostics):
                return incomplete is null || !diagnostics.IsEmpty ? new Attempt.NotBuilt(diagnostics) : new Attempt.NotMade(incomplete);
            case CompilerReply.Built built:
                await _runs.WaitAsync(cancellation);
                try
                {
                    var asked = Enumerable.Range(0, exercise.Checks.Length).Except(built.Unasked.Select(u => u.Probe)).ToImmutableArray();
                    var request = new RunRequest(built.Script, built.Symbols, built.Probes, asked, seed, Allowance.Of(exercise));
                    return new Attempt.Ran(await _runner.Run(request, exercise.Input, Allowance.Wall(exercise), cancellation), built.Unasked, built.Together);
                }
                finally
                {
                    _runs.Release();
                }
            case var other:
                throw new GraderFailureException($"The compiler process answered a build with {other.GetType().Name}.");
        }
    }

    // Null where the compiler process overran its limits or died of the request.
    private async Task<CompilerReply?> Ask(CompilerRequest request, CancellationToken cancellation) =>
        await _compiler.Ask(request, cancellation) is CompilerAnswer.Replied(var reply) ? reply : null;

    private Task<string> Source(string id) => File.ReadAllTextAsync(course.FileOf(id));

    private static SubmissionReport Ungraded(HandedIn handedIn, string? exercise, Status status, string message) =>
        new(handedIn.File, handedIn.Student, exercise, status, null, null, 0, message, [], [], []);

    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync();
        _runs.Dispose();
    }
}
