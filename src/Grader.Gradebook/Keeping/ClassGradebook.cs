using System.Collections.Immutable;
using Grader.Gradebook.Opening;
using Grader.Intake;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>The gradebook of a class, opened to grade into it. Nobody else can write to it meanwhile.</summary>
public sealed class ClassGradebook : IDisposable
{
    private readonly OpenGradebook _file;
    private readonly TimeProvider _time;

    private ClassGradebook(OpenGradebook file, TimeProvider time) => (_file, _time) = (file, time);

    /// <param name="say">Gets a line, where another program keeps the gradebook locked and is waited for: what an hour of
    /// grading came to is worth some minutes.</param>
    /// <exception cref="GradebookException">It cannot be had.</exception>
    public static async Task<ClassGradebook> OpenOrCreate(
        GradebookPlace place,
        Action<string> say,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var file = await OpenGradebook.OpenOrCreate(place, time, cancellation);
        file.Wait = new StoreWait(say, time, cancellation);
        return new(file, time);
    }

    /// <summary>The class of the last grading in it, where that is another one; null where it is not, or there is none.</summary>
    public GivenClass? FindOtherClass(GivenClass asked) =>
        _file.Ask(tables => tables.Gradings.OrderByDescending(g => g.Id).Select(g => g.Class).FirstOrDefault()) is { } text
        && text != asked.ToText()
            ? GivenClass.FromText(text)
            : null;

    /// <summary>The seed of the last grading, where that drew one and is not done: what is left of it is graded with the
    /// same.</summary>
    public int? SeedToGoOnWith() =>
        _file.Ask(tables => tables.Gradings.OrderByDescending(g => g.Id).FirstOrDefault())
            is { IsSeedGiven: false, Seed: var seed } last
        && (last.Ended is null || last.Errors > 0)
            ? seed
            : null;

    /// <summary>Finds what of a grading is there already.</summary>
    /// <param name="seed">The session's.</param>
    /// <exception cref="GradebookException">The store fails.</exception>
    public PlannedGrading Plan(GradingTerms terms, EnforcedIsolation isolation, ImmutableArray<HandedInFile> files, int seed) =>
        new(_file, terms, isolation, files, (seed, _time));

    /// <summary>What is in it.</summary>
    internal OpenGradebook File => _file;

    public void Dispose() => _file.Dispose();
}
