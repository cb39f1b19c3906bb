using System.Collections.Immutable;
using Grader.Intake;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>What the laws are held against: an exercise, and what grading it does.</summary>
/// <param name="grading">Of a session with <paramref name="seed"/>.</param>
/// <param name="seed">The one that is graded with; further inputs come from those that follow.</param>
/// <param name="step">Called when something that takes time is done.</param>
internal sealed class ExerciseToVerify(Exercise exercise, Course course, GradingSession grading, int seed, Action step)
{
    /// <summary>Sets of inputs on which the reference must do what it does.</summary>
    private const int Rounds = 3;

    public Exercise Exercise => exercise;

    public int Seed => seed;

    public ImmutableArray<int> Seeds => [.. Enumerable.Range(0, Rounds).Select(i => unchecked(seed + i))];

    public ImmutableArray<string> FindRightFiles() => course.RightFilesOf(exercise.Id);

    public ImmutableArray<string> FindWrongFiles() => course.WrongFilesOf(exercise.Id);

    public void Step() => step();

    /// <summary>A file of the course, as it is named in messages.</summary>
    public string PathInCourse(string path) => Path.GetRelativePath(course.Folder, path);

    /// <summary>The text of a file of the course; null where it is not one that could be handed in.</summary>
    public string? ReadText(string path) =>
        SubmissionFile.ReadFrom(course, path) is SubmissionReading.Text(var text) ? text : null;

    public async Task<SubmissionReport> GradeText(string text, CancellationToken cancellation)
    {
        var graded = await grading.Grade(
            new HandedInFile($"{exercise.Id}.csx", null, new SubmissionReading.Text(text)),
            exercise.Id,
            cancellation
        );
        Step();
        return graded.Report;
    }

    /// <summary>The exercise as a student hands it in who solved it as the reference does; empty where that cannot be
    /// made.</summary>
    public async Task<string> Solve(CancellationToken cancellation) =>
        await grading.Bench.SolveExercise(exercise.Id, null, cancellation) ?? "";

    /// <inheritdoc cref="Workbench.MutateReference"/>
    public Task<CompilerReply.Mutated> Mutate(CancellationToken cancellation) =>
        grading.Bench.MutateReference(exercise.Id, cancellation);

    /// <inheritdoc cref="References.GetOrObserve"/>
    public Task<ObservedReference> ObserveReference(int inputs, CancellationToken cancellation) =>
        grading.References.GetOrObserve(exercise, [], inputs, cancellation);

    /// <inheritdoc cref="References.ObserveAgain"/>
    public async Task<ObservedReference> ObserveReferenceAgain(int inputs, CancellationToken cancellation) =>
        (await grading.References.ObserveAgain(exercise, inputs, cancellation)).Reference;

    /// <summary>What is wrong with the exercise's landscape; null where nothing is, or it has none.</summary>
    public async Task<string?> FindLandscapeProblem(CancellationToken cancellation) =>
        (await grading.Landscapes.GetOrObserve(exercise, cancellation)).Problem;

    /// <inheritdoc cref="Workbench.TryReference"/>
    public Task<ProgramOutcome> TryReference(Sitting sitting, CancellationToken cancellation) =>
        grading.Bench.TryReference(exercise, [], sitting, cancellation);

    /// <inheritdoc cref="Workbench.TryMutant"/>
    /// <param name="limits">The exercise, perhaps with less time.</param>
    public Task<ProgramOutcome> TryAlone(
        string submission,
        Answer answer,
        Exercise limits,
        Sitting sitting,
        CancellationToken cancellation,
        Func<ProgramOutcome.Ran, bool>? isEnough = null
    ) => grading.Bench.TryMutant(limits, submission, answer, sitting, isEnough, cancellation);

    /// <summary>To look at what no check looks at.</summary>
    /// <param name="limits">The exercise, perhaps with less time.</param>
    public WideLook LookWidely(Exercise limits) => new(limits, grading.Bench);

    /// <inheritdoc cref="References.PassesAllChecks"/>
    public Task<bool> IsRight(Answer answer, ProgramOutcome alone, CancellationToken cancellation) =>
        grading.References.PassesAllChecks(answer, alone, exercise, seed, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.FindMisconceptions"/>
    public Task<ImmutableArray<Misconception>> FindMisconceptions(CancellationToken cancellation) =>
        grading.KnownMistakes.FindMisconceptions(exercise, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.TryAnswer"/>
    public Task<ProgramOutcome> TryAnswer(string submission, Answer answer, CancellationToken cancellation) =>
        grading.KnownMistakes.TryAnswer(exercise, submission, answer, [], seed, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.ObserveAnswer"/>
    public Task<AnswerBehaviour?> ObserveAnswer(string submission, string hole, int inputs, CancellationToken cancellation) =>
        grading.KnownMistakes.ObserveAnswer(exercise, submission, hole, [], inputs, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.FindMistakenHoles"/>
    public Task<ImmutableArray<string>> FindMistakenHoles(string submission, CancellationToken cancellation) =>
        grading.KnownMistakes.FindMistakenHoles(exercise, submission, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.FindDifferingHoles"/>
    public Task<ImmutableArray<string>> FindDifferingHoles(string submission, CancellationToken cancellation) =>
        grading.KnownMistakes.FindDifferingHoles(exercise.Id, submission, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.AlignAnswers"/>
    public Task<ImmutableArray<Answer>> AlignAnswers(string submission, CancellationToken cancellation) =>
        grading.KnownMistakes.AlignAnswers(exercise.Id, submission, cancellation);
}
