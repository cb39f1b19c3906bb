using System.Globalization;
using System.Text;

namespace Grader.Tests.Formats;

/// <summary>A line as GitHub's runner reads it, by the rules of actions/runner, ActionCommand.cs.</summary>
/// <param name="Properties">A later one of a name takes the place of an earlier one.</param>
internal sealed record RunnerCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data)
{
    private static readonly string[] _known =
    [
        "error",
        "warning",
        "notice",
        "debug",
        "group",
        "endgroup",
        "add-mask",
        "add-matcher",
        "remove-matcher",
        "set-env",
        "set-output",
        "save-state",
        "add-path",
        "echo",
        "stop-commands",
        "internal-set-repo-path",
    ];

    /// <returns>Null where it is a line like any other.</returns>
    public static RunnerCommand? Parse(string line) => New(Seen(line).TrimStart()) ?? Old(line);

    // It compares by culture: what does not show is nothing.
    private static string Seen(string line) =>
        string.Concat(line.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)));

    private static RunnerCommand? New(string line) =>
        line.StartsWith("::", StringComparison.Ordinal) && line.IndexOf("::", 2, StringComparison.Ordinal) is > 0 and var end
            ? Of(line[2..end], line[(end + 2)..], ',', "%0D\r %0A\n %3A: %2C, %25%", "%0D\r %0A\n %25%")
            : null;

    private static RunnerCommand? Old(string line) =>
        line.IndexOf("##[", StringComparison.Ordinal) is >= 0 and var start && line.IndexOf(']', start) is > 0 and var end
            ? Of(line[(start + 3)..end], line[(end + 1)..], ';', "%3B; %0D\r %0A\n %5D] %25%", "%3B; %0D\r %0A\n %5D] %25%")
            : null;

    private static RunnerCommand? Of(string head, string data, char between, string inProperties, string inData)
    {
        var words = head.Split(' ', 2);
        if (!_known.Contains(words[0], StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in words.Skip(1).SelectMany(w => w.Trim().Split(between, StringSplitOptions.RemoveEmptyEntries)))
        {
            var pair = property.Split('=', 2, StringSplitOptions.RemoveEmptyEntries);
            if (pair.Length == 2)
            {
                properties[pair[0]] = Unescape(pair[1], inProperties);
            }
        }
        return new(words[0], properties, Unescape(data, inData));
    }

    private static string Unescape(string text, string pairs) =>
        pairs
            .Split(' ')
            .Aggregate(
                new StringBuilder(text),
                (unescaped, pair) => unescaped.Replace(pair[..3], pair[3..]),
                unescaped => unescaped.ToString()
            );
}
