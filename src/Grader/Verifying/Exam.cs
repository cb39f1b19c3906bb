using System.Collections.Immutable;
using Grader.Intake;
using Grader.Judging;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>What the laws are held against.</summary>
/// <param name="Seed">The one that <paramref name="Grading"/> grades with; further inputs come from those that follow.</param>
/// <param name="Step">Called when something that takes time is done.</param>
internal sealed record Exam(Exercise Exercise, Course Course, Grading Grading, int Seed, Action Step)
{
    /// <summary>Sets of inputs on which the reference must do what it does.</summary>
    private const int Rounds = 3;

    public ImmutableArray<int> Seeds => [.. Enumerable.Range(0, Rounds).Select(i => unchecked(Seed + i))];

    /// <summary>A file of the course, as it is named in messages.</summary>
    public string Named(string path) => Path.GetRelativePath(Course.Folder, path);

    public async Task<SubmissionReport> Grade(string text, CancellationToken cancellation)
    {
        var graded = await Grading.Grade(
            new HandedIn($"{Exercise.Id}.csx", null, new Reading.Text(text)),
            Exercise.Id,
            cancellation
        );
        Step();
        return graded.Report;
    }

    /// <inheritdoc cref="References.AreMetBy"/>
    public Task<bool> IsRight(Answer answer, Attempt alone, int seed, CancellationToken cancellation) =>
        Grading.References.AreMetBy(answer, alone, Exercise, seed, cancellation);

    /// <inheritdoc cref="Session.KnownMistakes.Answers"/>
    public Task<ImmutableArray<Answer>> Answers(string submission, CancellationToken cancellation) =>
        Grading.Known.Answers(Exercise.Id, submission, cancellation);

    /// <summary>The text of a file of the course; null where it is not one that could be handed in.</summary>
    public static string? Read(string path) => SubmissionFile.Read(path) is Reading.Text(var text) ? text : null;
}
