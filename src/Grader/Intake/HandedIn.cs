namespace Grader.Intake;

/// <summary>One file that a student handed in, read or refused.</summary>
/// <param name="File">Its path, relative to the folder or archive that it was found in; data only, never opened again.</param>
/// <param name="Student">The folder right above it, or null where it was given by itself.</param>
public sealed record HandedIn(string File, string? Student, Reading Reading);

/// <summary>What reading a file gave.</summary>
public abstract record Reading
{
    private Reading() { }

    public sealed record Text(string Content) : Reading;

    /// <param name="Why">A clause for people: "it is a link", "it is larger than 256 KB".</param>
    public sealed record Unreadable(string Why) : Reading;
}
