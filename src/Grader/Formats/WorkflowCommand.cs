using System.Collections.Immutable;
using Grader.Words;

namespace Grader.Formats;

/// <summary>A line by which GitHub's runner is told something.</summary>
/// <param name="Name">"error"</param>
/// <param name="Properties">Those without a value are left out.</param>
/// <param name="Data">Lines; it begins with plain letters.</param>
/// <remarks>How the runner reads it: actions/runner, ActionCommand.cs. How it is escaped: actions/toolkit, command.ts. What does
/// not print is written as C# escapes: the runner compares by culture, where such characters are nothing between two
/// others.</remarks>
internal sealed record WorkflowCommand(string Name, ImmutableArray<(string Key, string Value)> Properties, string Data)
{
    /// <summary>One line.</summary>
    public string Line
    {
        get
        {
            var properties = string.Join(
                ',',
                Properties.Where(p => p.Value.Length > 0).Select(p => $"{p.Key}={EscapeProperty(p.Value)}")
            );
            return $"::{Name}{(properties.Length > 0 ? " " : "")}{properties}::{EscapeData(Printable.LinesOf(Data))}";
        }
    }

    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    // The runner takes away all '=' at the beginning of a value, and space at the end of the last one.
    private static string EscapeProperty(string text)
    {
        var line = Printable.Of(text);
        return EscapeData((line[0] == '=' ? $"./{line}" : line).TrimEnd())
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
    }
}
