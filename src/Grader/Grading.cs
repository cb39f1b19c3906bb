using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging;
using Grader.Protocol;
using Grader.Reporting;

namespace Grader;

/// <summary>One grading session.</summary>
/// <param name="guard">The programs that it starts, and what is around them.</param>
/// <param name="seed">Where the probes' random inputs come from: the same for every submission of the session.</param>
/// <param name="jobs">How many runs may be under way at once.</param>
public sealed class Grading(Course course, Guard guard, int seed, int jobs) : IAsyncDisposable
{
    private readonly Workbench _bench = new(course, guard, jobs);
    private readonly Shared<string, ImmutableDictionary<int, Observation>> _references = new();
    private readonly Shared<string, ImmutableDictionary<int, Observation>?> _choices = new();

    public Enforced Isolation => _bench.Isolation;

    /// <inheritdoc cref="Workbench.Prepare"/>
    public void Prepare() => _bench.Prepare();

    /// <inheritdoc cref="Workbench.Read"/>
    public Task<ExerciseReading> Read(string id, CancellationToken cancellation) => _bench.Read(id, cancellation);

    /// <summary>Where a submission's answers stand; null where the compiler process had to give up on it.</summary>
    public async Task<CompilerReply.Aligned?> Align(string id, string submission, CancellationToken cancellation) =>
        await _bench.Align(id, submission, cancellation) as CompilerReply.Aligned;

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
        var reading = await _bench.Align(exercise.Id, text, cancellation);
        if (reading is not CompilerReply.Aligned aligned)
        {
            return Ungraded(handedIn, exercise.Id, Status.Graded, CompileLimit.Of(reading))
                with { Score = 0, Max = max };
        }
        var own = Reference(exercise, cancellation);
        var inFile = _bench.Try(exercise, new Subject.File(text), exercise.Checks, Incomplete.Why(aligned.Answers), seed, cancellation);
        await Task.WhenAll(own, inFile);
        var evidence = new Evidence(exercise, aligned.Answers, await own, await inFile, ImmutableDictionary<string, Attempt>.Empty);
        var free = exercise.Holes.Where(h => h.FreeChoice).Select(h => h.Id).ToHashSet();
        evidence = await TryAlone(evidence, aligned.Answers.Where(a => free.Contains(a.Hole)), text, [], cancellation);
        var choices = Choices.Of(evidence);
        evidence = choices.IsEmpty || await UnderChoices(exercise, choices, cancellation) is not { } chosen
            ? await TryAlone(evidence, aligned.Answers, text, [], cancellation)
            : await TryAlone(evidence with { Reference = chosen }, aligned.Answers, text, choices, cancellation);
        var holes = Judgement.Of(evidence);
        return new(
            handedIn.File, handedIn.Student, exercise.Id, Status.Graded, holes.Sum(h => h.Points), max, 0, string.IsNullOrWhiteSpace(text) ? "The file is empty." : null, holes, CompileErrors.Of(evidence), aligned.Edits);
    }

    private async Task<Evidence> TryAlone(
        Evidence evidence, IEnumerable<Answer> answers, string text, ImmutableArray<Choice> choices, CancellationToken cancellation)
    {
        var exercise = evidence.Exercise;
        var wrong = answers.Where(a => !evidence.Alone.ContainsKey(a.Hole) && !Judgement.IsRightInFile(evidence, a.Hole));
        var tried = await Task.WhenAll(wrong.Select(async a => KeyValuePair.Create(a.Hole, await _bench.Try(
            exercise, new Subject.Variant(text, a.Hole, choices), exercise.Checks.Where(c => c.Hole == a.Hole), Incomplete.Why([a]), seed, cancellation))));
        return evidence with { Alone = evidence.Alone.AddRange(tried) };
    }

    // What the reference does on this session's inputs is what is expected; a check that it does not pass itself is no check.
    private Task<ImmutableDictionary<int, Observation>> Reference(Exercise exercise, CancellationToken cancellation) => _references.Get(exercise.Id, async () =>
    {
        var (seen, problem) = await Observe(exercise, [], cancellation);
        return problem is null ? seen : throw new GraderFailureException(problem);
    });

    // Null where the reference itself gets nowhere with what the student chose: then that is nothing to judge by.
    private Task<ImmutableDictionary<int, Observation>?> UnderChoices(Exercise exercise, ImmutableArray<Choice> choices, CancellationToken cancellation) =>
        _choices.Get(string.Join('\n', [exercise.Id, .. choices.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Hole} {c.Value:R}"))]), async () =>
            await Observe(exercise, choices, cancellation) is (var seen, null) ? seen : null);

    private async Task<(ImmutableDictionary<int, Observation> Seen, string? Problem)> Observe(
        Exercise exercise, ImmutableArray<Choice> choices, CancellationToken cancellation)
    {
        if (await _bench.Try(exercise, new Subject.Reference(choices), exercise.Checks, null, seed, cancellation) is not Attempt.Ran ran)
        {
            return ([], $"The reference of {exercise.Id} could not be compiled.");
        }
        var seen = ran.Runs.Values.SelectMany(r => r.Observations).ToImmutableDictionary();
        var problems = exercise.Checks.Select((c, i) => ReferenceProblem.Of(c, i, ran.For(c)!) is { } problem
            ? $"{course.FileOf(exercise.Id)}:{c.Line}: the reference itself does not pass '{c.Name}': {problem}"
            : null);
        return (seen, problems.FirstOrDefault(p => p is not null));
    }

    private static SubmissionReport Ungraded(HandedIn handedIn, string? exercise, Status status, string message) =>
        new(handedIn.File, handedIn.Student, exercise, status, null, null, 0, message, [], [], []);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
