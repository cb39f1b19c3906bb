using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>What a student reads of what is wrong in one file, out of the report.</summary>
internal static class Said
{
    /// <param name="file">Its own lines name no cause where they are shown again, whatever words stand in them.</param>
    /// <param name="holes">Those that are not right.</param>
    public static string WordsOf(string file, JsonNode submission, IEnumerable<JsonNode> holes)
    {
        IEnumerable<JsonNode?> said =
        [
            submission["message"],
            .. holes.SelectMany(h => new[] { FeedbackOf(h), h["hint"] }),
            .. MembersOf(submission["diagnostics"]!).Where(m => m.Key != "id").Select(m => m.Value),
            .. MembersOf(submission["edits"]!).Select(m => m.Value),
        ];
        var lines = file.Split('\n').Select(l => l.Trim()).Where(l => l != "").ToHashSet();
        return string.Join('\n', Texts(said).Select(t => Without(lines, t)).Distinct());
    }

    // What a check is called says nothing of the cause.
    private static JsonNode? FeedbackOf(JsonNode hole)
    {
        var feedback = hole["feedback"]?.GetValue<string>();
        var names = hole["checks"]!.AsArray().Select(c => $"{c!["name"]!.GetValue<string>()}: ");
        var name = names.FirstOrDefault(n => feedback?.StartsWith(n, StringComparison.Ordinal) is true);
        return feedback?[(name?.Length ?? 0)..];
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> MembersOf(JsonNode objects) =>
        objects.AsArray().SelectMany(o => o!.AsObject());

    private static IEnumerable<string> Texts(IEnumerable<JsonNode?> nodes) =>
        nodes.SelectMany(n =>
            n switch
            {
                JsonValue value when value.TryGetValue(out string? text) => [text],
                JsonArray array => Texts(array),
                JsonObject members => Texts(members.Select(m => m.Value)),
                _ => [],
            }
        );

    private static string Without(HashSet<string> lines, string said) =>
        string.Join('\n', said.Split('\n').Where(l => !lines.Contains(Regex.Replace(l, @"^\s*\d*\s*\|?\s*", "").Trim())));
}
