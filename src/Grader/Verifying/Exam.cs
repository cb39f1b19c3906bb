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
internal sealed class Exam(Exercise exercise, Course course, Grading grading, int seed, Action step)
{
    /// <summary>Sets of inputs on which the reference must do what it does.</summary>
    private const int Rounds = 3;

    public Exercise Exercise => exercise;

    public int Seed => seed;

    public ImmutableArray<int> Seeds => [.. Enumerable.Range(0, Rounds).Select(i => unchecked(seed + i))];

    public ImmutableArray<string> FindRightFiles() => course.RightOf(exercise.Id);

    public ImmutableArray<string> FindWrongFiles() => course.WrongOf(exercise.Id);

    public void Step() => step();

    /// <summary>A file of the course, as it is named in messages.</summary>
    public string Named(string path) => Path.GetRelativePath(course.Folder, path);

    /// <summary>The text of a file of the course; null where it is not one that could be handed in.</summary>
    public static string? Read(string path) => SubmissionFile.Read(path) is Reading.Text(var text) ? text : null;

    public async Task<SubmissionReport> Grade(string text, CancellationToken cancellation)
    {
        var graded = await grading.Grade(
            new HandedIn($"{exercise.Id}.csx", null, new Reading.Text(text)),
            exercise.Id,
            cancellation
        );
        Step();
        return graded.Report;
    }

    /// <inheritdoc cref="Grading.Solve"/>
    public async Task<string> Solve(CancellationToken cancellation) =>
        await grading.Bench.Solve(exercise.Id, null, cancellation) ?? "";

    /// <inheritdoc cref="Workbench.Mutate"/>
    public Task<CompilerReply.Mutated> Mutate(CancellationToken cancellation) => grading.Bench.Mutate(exercise.Id, cancellation);

    /// <inheritdoc cref="References.Of"/>
    public Task<Reference> Reference(int inputs, CancellationToken cancellation) =>
        grading.References.Of(exercise, [], inputs, cancellation);

    /// <inheritdoc cref="References.Again"/>
    public async Task<Reference> ReferenceAgain(int inputs, CancellationToken cancellation) =>
        (await grading.References.Again(exercise, inputs, cancellation)).Reference;

    /// <inheritdoc cref="Workbench.TryReference"/>
    public Task<Attempt> TryReference(Sitting sitting, CancellationToken cancellation) =>
        grading.Bench.TryReference(exercise, [], sitting, cancellation);

    /// <inheritdoc cref="Workbench.TryAlone"/>
    /// <param name="limits">The exercise, perhaps with less time.</param>
    public Task<Attempt> TryAlone(
        string submission,
        Answer answer,
        Exercise limits,
        Sitting sitting,
        CancellationToken cancellation
    ) => grading.Bench.TryAlone(limits, submission, answer, [], sitting, cancellation);

    /// <inheritdoc cref="References.AreMetBy"/>
    public Task<bool> IsRight(Answer answer, Attempt alone, CancellationToken cancellation) =>
        grading.References.AreMetBy(answer, alone, exercise, seed, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.Of"/>
    public Task<ImmutableArray<Misconception>> KnownMistakes(CancellationToken cancellation) =>
        grading.Known.Of(exercise, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.Try"/>
    public Task<Attempt> TryKnown(string submission, Answer answer, CancellationToken cancellation) =>
        grading.Known.Try(exercise, submission, answer, [], seed, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.Seen"/>
    public Task<Behaviour?> Seen(string submission, string hole, int inputs, CancellationToken cancellation) =>
        grading.Known.Seen(exercise, submission, hole, [], inputs, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.Mistaken"/>
    public Task<ImmutableArray<string>> Mistaken(string submission, CancellationToken cancellation) =>
        grading.Known.Mistaken(exercise, submission, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.Differing"/>
    public Task<ImmutableArray<string>> Differing(string submission, CancellationToken cancellation) =>
        grading.Known.Differing(exercise.Id, submission, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.Answers"/>
    public Task<ImmutableArray<Answer>> Answers(string submission, CancellationToken cancellation) =>
        grading.Known.Answers(exercise.Id, submission, cancellation);
}
