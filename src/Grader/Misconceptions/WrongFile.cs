namespace Grader.Misconceptions;

/// <summary>A whole wrong submission that an instructor keeps, with what to tell whoever makes the same mistake.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Hint">Null where its first line is no such comment.</param>
/// <param name="Text">All of it.</param>
public sealed record WrongFile(string File, string? Hint, string Text)
{
    public static WrongFile Of(string file, string text)
    {
        var first = text.Split('\n', 2)[0].Trim();
        var said = first.StartsWith("//", StringComparison.Ordinal) ? first.TrimStart('/').Trim() : "";
        // A student's own file begins with the line that names the exercise: then nobody has said anything yet.
        return new(file, said.Length == 0 || said.StartsWith("exercise ", StringComparison.Ordinal) ? null : said, text);
    }

    /// <summary>The text of a new one.</summary>
    /// <param name="hint">What to tell; of several lines one is made.</param>
    /// <param name="submission">All of it, as a student hands it in.</param>
    public static string TextOf(string hint, string submission)
    {
        var line = string.Join(' ', hint.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"// {line}\n{submission}";
    }
}
