using Grader.Intake.Rosters;

namespace Grader.Intake;

/// <summary>What is known of a class before anybody looks at its files.</summary>
/// <param name="Exercise">The one that all files are for; null where each says so itself.</param>
/// <param name="Layout">How somebody says that it is laid out, one of <see cref="LayoutWords"/>; null to find that out.</param>
/// <param name="Roster">Who is in it; null where nobody says so.</param>
public sealed record SearchOptions(string? Exercise = null, string? Layout = null, Roster? Roster = null)
{
    /// <summary>Whether all of it is known to be one student's: that there is nothing to grade is a result then, and no
    /// mistake of whoever asks.</summary>
    public bool IsOfOneStudent { get; init; }

    /// <summary>Whether the course has an exercise of that id.</summary>
    public Func<string, bool> IsExercise { get; init; } = _ => false;
}
