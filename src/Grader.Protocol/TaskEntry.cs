using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Protocol;

/// <summary>An entry of the list in an exercise's head, as in <c>x, y  the sample</c>: names of holes, at least two spaces, and
/// what is asked for, over as many lines as it takes.</summary>
/// <param name="Asked">In one line.</param>
public sealed partial record TaskEntry(ImmutableArray<string> Holes, string Asked)
{
    /// <param name="task">An exercise's. Other lines of it may look like entries, of what are no holes.</param>
    public static ImmutableArray<TaskEntry> In(string task)
    {
        var lines = task.Split('\n');
        return
        [
            .. lines
                .Index()
                .Select(l => (At: l.Index, Match: Entry().Match(l.Item)))
                .Where(e => e.Match.Success)
                .Select(e => new TaskEntry(
                    [.. e.Match.Groups["names"].Value.Split(", ")],
                    string.Join(
                        ' ',
                        lines
                            .Skip(e.At + 1)
                            .TakeWhile(l => l.Length > 0 && !Entry().IsMatch(l))
                            .Prepend(e.Match.Groups["asked"].Value)
                            .Select(l => l.Trim())
                    )
                )),
        ];
    }

    [GeneratedRegex(@"^ *(?<names>\w+(, \w+)*)  +(?<asked>\S.*)$")]
    private static partial Regex Entry();
}
