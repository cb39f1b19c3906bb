namespace Grader.Words;

/// <summary>Names in a sentence.</summary>
public static class Listed
{
    /// <summary>"a", "a and b", "a, b and c"; empty where there are none.</summary>
    public static string Of(IReadOnlyCollection<string> names) =>
        names.ToArray() switch
        {
            [] => "",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };

    /// <summary>The same of the first of them, and how many there are besides: "a, b, c and 7 more".</summary>
    /// <param name="first">At least one.</param>
    /// <param name="count">Of all.</param>
    public static string Of(IReadOnlyCollection<string> first, long count) =>
        count > first.Count ? Of([.. first, $"{count - first.Count} more"]) : Of(first);
}
