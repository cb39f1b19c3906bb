namespace Grader.Intake;

/// <summary>Something within a path that was given.</summary>
/// <param name="Path">Below what was given; null where it is what was given itself.</param>
/// <param name="Folder">
/// All folders above it within what was given, joined by <c>/</c>; empty where there is none; null where nobody can tell whose it is.
/// </param>
/// <param name="Read">Reads it, when its turn comes.</param>
internal sealed record Entry(string? Path, string? Folder, Func<Reading> Read)
{
    public Entry(string? path, string? folder, Reading reading) : this(path, folder, () => reading) { }

    public static Entry OfItself(Reading reading) => new(null, "", reading);
}
