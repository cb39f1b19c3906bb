using System.Collections.Immutable;
using System.Globalization;
using Grader.Intake;
using Grader.Results;

namespace Grader.Gradebook.Keeping;

/// <summary>What a grading is asked to do, but for the files.</summary>
/// <param name="Exercise">The one that all files are graded as; null where each says so itself.</param>
/// <param name="IsolationAsked">What <c>--isolation</c> says.</param>
/// <param name="Seed">What <c>--seed</c> says; null where each grading draws its own.</param>
/// <param name="AcceptLower">Whether what comes to less than before counts.</param>
/// <param name="Again">Whether what was graded before is graded once more.</param>
public sealed record GradingTerms(
    GivenClass Class,
    Course Course,
    string? Exercise,
    string IsolationAsked,
    int? Seed,
    bool AcceptLower,
    bool Again,
    GraderBuild Grader
)
{
    private readonly CourseFiles _files = new(Course);

    internal CourseFiles Files => _files;

    private string? SeedInWords => Seed?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Hashes of all of it, and of the course's files as they are now: the first with what is asked of the gradebook,
    /// the others with all else that could be. That changes what is done now, and nothing about what was done.</summary>
    internal ImmutableArray<string> HashesWith(EnforcedIsolation isolation)
    {
        var files = _files.HashOfAll();
        string HashOf(bool acceptLower, bool again) =>
            PartsHash.Of(
                Class.ToText(),
                files,
                Exercise,
                IsolationInWords(isolation),
                SeedInWords,
                $"{acceptLower} {again}",
                Grader.Name
            );
        return
        [
            HashOf(AcceptLower, Again),
            HashOf(!AcceptLower, Again),
            HashOf(AcceptLower, !Again),
            HashOf(!AcceptLower, !Again),
        ];
    }

    /// <summary>What a verdict on that file hangs on, as all of it is now.</summary>
    /// <param name="hashOf">The hash of an exercise's files.</param>
    internal SubmissionAddress AddressOf(
        HandedInFile file,
        SubmissionReading reading,
        EnforcedIsolation isolation,
        Func<string, string> hashOf
    )
    {
        var (claimed, text) = (file.ClaimedExercise, reading as SubmissionReading.Text);
        var exercise = text is null ? null : Course.FindId(Exercise ?? claimed);
        var why = (reading as SubmissionReading.Unreadable)?.Why;
        return new(
            PartsHash.Of([text?.Content, why, claimed, .. text is null ? [] : PlacesIn(text)]),
            exercise,
            exercise is null ? "" : hashOf(exercise),
            _files.Rules,
            Grader.Name,
            IsolationInWords(isolation),
            PartsHash.Of(SeedInWords, Exercise)
        );
    }

    // What is said of a notebook names its cells and its file's lines.
    private static IEnumerable<string> PlacesIn(SubmissionReading.Text text) =>
        [.. text.Notes, .. text.Places.Lines.Select(p => $"{p.Cell}:{p.Line}:{p.FileLine}")];

    // What was asked for, and what the machine gave.
    private string IsolationInWords(EnforcedIsolation isolation)
    {
        var (files, network, processes) = (isolation.Files, isolation.Network, isolation.Processes);
        // S0 is less than all of it, and not everywhere the same.
        var what = isolation.Tier == "S0" ? $" {files} {network} {processes} {isolation.Memory} {isolation.Time}" : "";
        return $"{IsolationAsked} {isolation.Tier}{what}";
    }
}
