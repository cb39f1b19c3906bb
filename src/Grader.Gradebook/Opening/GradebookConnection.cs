using Grader.Gradebook.Connecting;

namespace Grader.Gradebook.Opening;

/// <summary>How the database of a gradebook is reached.</summary>
public static class GradebookConnection
{
    private static readonly DatabaseUse _kept = For("--keep"),
        _named = For("--in");

    /// <param name="given">What <c>grade --keep</c> says.</param>
    /// <inheritdoc cref="GivenConnection.Read"/>
    /// <exception cref="GradebookException">It makes no sense, or must not stand there.</exception>
    public static GivenConnection ReadKept(string given, Func<string, string?> variable, Func<string, string> pathOf) =>
        GivenConnection.Read(given, _kept, variable, pathOf);

    /// <param name="given">What a verb is told to look into.</param>
    /// <inheritdoc cref="ReadKept"/>
    public static GivenConnection ReadNamed(string given, Func<string, string?> variable, Func<string, string> pathOf) =>
        GivenConnection.Read(given, _named, variable, pathOf);

    private static DatabaseUse For(string option) =>
        new("gradebook", option, "GRADER_GRADEBOOK", line => new GradebookException(line));
}
