namespace Grader.Intake;

/// <summary>Something within a path that was given.</summary>
/// <param name="Path">Below what was given; null where the reading is of what was given itself.</param>
/// <param name="Student">The folder right above it, where that is within what was given.</param>
internal sealed record Entry(string? Path, string? Student, Reading Reading)
{
    public static Entry OfItself(Reading reading) => new(null, null, reading);
}
