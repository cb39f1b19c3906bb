namespace Grader.Intake;

/// <summary>One file that a student handed in, read or refused.</summary>
/// <param name="File">
/// Its path, relative to the folder or archive that was given; where several were given, to the folder that holds them all.
/// As it was found: text that a student made, never opened again, and not to be printed as it is.
/// </param>
/// <param name="Student">The folder right above it within that path, or null.</param>
public sealed record HandedIn(string File, string? Student, Reading Reading);

/// <summary>What reading a file gave.</summary>
public abstract record Reading
{
    private Reading() { }

    public sealed record Text(string Content) : Reading;

    /// <param name="Why">A clause for people: "it is a link", "it is larger than 256 KB".</param>
    public sealed record Unreadable(string Why) : Reading;
}
