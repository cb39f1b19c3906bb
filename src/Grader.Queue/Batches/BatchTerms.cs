using Grader.Gradebook.Keeping;
using Grader.Queue.Storage;

namespace Grader.Queue.Batches;

/// <summary>What all of a batch is graded by, and which batch it is.</summary>
/// <param name="Name">For people.</param>
/// <param name="Key">The same for the same command: whoever gives it again goes on with the batch that is there.</param>
/// <param name="SealedCourse">See <see cref="Sealing.SealedCourse"/>.</param>
/// <param name="Seed">What was given, if anything was.</param>
/// <param name="NeedsIsolation">Whether only workers may take it that hold everything back.</param>
/// <param name="IsWaitedFor">Whether a person waits for it, so that it comes before others.</param>
public sealed record BatchTerms(
    string Name,
    string Key,
    byte[] SealedCourse,
    int? Seed,
    GraderBuild Grader,
    bool NeedsIsolation,
    bool IsWaitedFor
)
{
    /// <summary>Whether its texts are parts of verifications, and none was handed in.</summary>
    public bool Verifies { get; init; }

    internal string CourseHash { get; } = PartsHash.Of(Convert.ToBase64String(SealedCourse));

    internal TurnKind Kind => new(Grader.Code, NeedsIsolation, IsWaitedFor);

    internal string FullKey => PartsHash.Of(Key, CourseHash, $"{Seed}", Grader.Code, $"{NeedsIsolation}", $"{Verifies}");

    /// <summary>All that a verdict hangs on, as a hash.</summary>
    internal string AddressOf(string exercise, string text, int seed) =>
        PartsHash.Of(CourseHash, exercise, text, $"{seed}", Grader.Code, $"{NeedsIsolation}", $"{Verifies}");
}
