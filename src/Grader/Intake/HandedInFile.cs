using System.Collections.Immutable;
using Grader.Notebooks;
using Grader.Results;

namespace Grader.Intake;

/// <summary>One file that a student handed in. What is in it is not kept: a class is larger than a machine's memory.</summary>
/// <param name="File">
/// Its path, relative to the folder or archive that was given; where several were given, to the folder that holds them all.
/// As it was found, but for names that are too long: text that a student made, not to be printed as it is.
/// </param>
/// <param name="Student">
/// What tells the student's files from the others': see <see cref="StudentsByFolder"/>. Null where it lies in no folder, or
/// nobody can tell whose it is.
/// </param>
/// <param name="Read">Reads it, or refuses to.</param>
/// <param name="OwnName">What the student called it, where a learning platform put more into its name; else null.</param>
public sealed record HandedInFile(string File, string? Student, Func<SubmissionReading> Read, string? OwnName = null)
{
    /// <summary>One that was read already.</summary>
    public HandedInFile(string file, string? student, SubmissionReading reading)
        : this(file, student, () => reading) { }

    /// <summary>
    /// When it was changed last; null where nothing says so. In UTC, or of no kind where only a clock is known and not where it
    /// stood.
    /// </summary>
    public DateTime? Modified { get; init; }

    /// <summary>Whether <see cref="Modified"/> is when a learning platform says that it was handed in: a student's file can say
    /// of itself what the student likes.</summary>
    public bool IsPlatformsTime { get; init; }

    /// <summary>Where a platform marks what is late and does not say when it was handed in: whether this is. Else null.</summary>
    public bool? IsMarkedLate { get; init; }

    /// <summary>The platform's: of several that are of the same age the one with the higher number came later. Null where it has
    /// none.</summary>
    public long? Number { get; init; }

    /// <summary>Tells the student from all others whatever they are called in the report, which hangs on a roster and on who else
    /// handed in: "canvas 11", "folder ada". Null where nobody's is.</summary>
    public string? StudentKey { get; init; }

    /// <summary>What else is known of the student; null where nothing is.</summary>
    public StudentIdentity? Identity { get; init; }

    // Asked by whoever tells students apart, by whoever reads exercises beforehand and by the grading: read for once.
    private readonly Lazy<string> _claimed = new(() => ExerciseName.Of(Read(), OwnName ?? File));

    /// <summary>Which exercise it says it belongs to: see <see cref="ExerciseName"/>. Where it cannot be read, by name.</summary>
    public string ClaimedExercise => _claimed.Value;
}

/// <summary>What reading a file gave.</summary>
public abstract record SubmissionReading
{
    private SubmissionReading() { }

    /// <param name="Content">C#, as it is graded.</param>
    public sealed record Text(string Content) : SubmissionReading
    {
        /// <summary>Where its lines stand in the file.</summary>
        public ScriptPlaces Places { get; init; } = ScriptPlaces.Same;

        /// <summary>Sentences on what else is in the file; often none.</summary>
        public ImmutableArray<string> Notes { get; init; } = [];
    }

    /// <param name="Why">A clause for people: "it is a link", "it is larger than 256 KB".</param>
    public sealed record Unreadable(string Why) : SubmissionReading;
}
