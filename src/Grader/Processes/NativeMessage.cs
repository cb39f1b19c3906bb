namespace Grader.Processes;

/// <summary>What a C++ exception says of itself when it ends the process.</summary>
public static class NativeMessage
{
    // As much as the runner takes of the message of an exception.
    private const int Longest = 2000;

    private const string Start = "terminate called after throwing an instance of 'c10::";
    private const string What = "\n  what():  ";

    // libtorch writes its own C++ stack trace behind every message.
    private static readonly string[] _ends = ["\nException raised from ", "\nframe #0: ", "\n\n"];

    /// <param name="lastWords">What the process wrote last.</param>
    /// <returns>Null where it is not libtorch's.</returns>
    public static string? FindIn(ReadOnlySpan<char> lastWords)
    {
        var at = lastWords.IndexOf(What, StringComparison.Ordinal);
        if (at < 0 || !lastWords.StartsWith(Start, StringComparison.Ordinal))
        {
            return null;
        }
        var said = lastWords[(at + What.Length)..];
        foreach (var mark in _ends)
        {
            said = said.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var end ? said[..end] : said;
        }
        said = said[..Math.Min(said.Length, Longest)].Trim();
        return said.IsEmpty ? null : said.ToString();
    }
}
