using System.CommandLine.Parsing;

namespace Grader.Cli.Asking;

/// <summary>An option whose value is one of a few words.</summary>
internal static class Choice
{
    /// <typeparam name="T">The words are its names, in lower case; at least two.</typeparam>
    /// <returns>Null where it is none of them, which is said.</returns>
    public static T? In<T>(ArgumentResult result, string option)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        var at = words.FindIndex(w => w.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            return Enum.GetValues<T>()[at];
        }
        var all = $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";
        result.AddError($"'{option} {text}' is not possible: give {all}.{DidYouMean.Ask(text, words)}");
        return null;
    }
}
