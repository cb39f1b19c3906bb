using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Reporting;
using Xunit;

namespace Grader.Tests.Checkout;

/// <summary>docs/report.md names what a report may hold, and nothing else.</summary>
public sealed partial class ReportKeysTests
{
    private static readonly string _page = File.ReadAllText(Repository.At("docs/report.md")).ReplaceLineEndings("\n");

    // As ReportJson has them.
    private static readonly JsonSerializerOptions _asWritten = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    [Fact]
    public void Its_sections_are_the_records_of_a_report_and_its_rows_are_their_keys_in_order() =>
        Assert.Equal(
            Records("", typeof(Report)).Select(r => $"{r.Path}: {string.Join(' ', r.Keys)}").Order(StringComparer.Ordinal),
            Sections().Select(s => $"{s.Path}: {string.Join(' ', s.Keys)}").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_keys_are_those_that_are_written()
    {
        using var report = JsonDocument.Parse(ReportJson.Of(Reports.Full with { Analysis = new([]), Landscapes = [] }));
        Assert.Equal(Records("", typeof(Report)).First().Keys, report.RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("status", typeof(SubmissionStatus))]
    [InlineData("verdict", typeof(Verdict))]
    public void Its_words_are_all_that_there_are(string key, Type words) =>
        Assert.Equal(
            Enum.GetValues(words).Cast<object>().Select(w => JsonSerializer.Serialize(w, words).Trim('"')),
            KeysBelow($"\n| `{key}` | means |\n")
        );

    private static IEnumerable<(string Path, ImmutableArray<string> Keys)> Records(string path, Type type)
    {
        var properties = _asWritten.GetTypeInfo(type).Properties.Where(p => p.Get is not null).ToList();
        yield return (path, [.. properties.Select(p => p.Name)]);
        // What is twice in a record has its keys told once.
        foreach (var property in properties.DistinctBy(p => ItemOf(p.PropertyType).Type))
        {
            var (inner, isList) = ItemOf(property.PropertyType);
            if (_asWritten.GetTypeInfo(inner).Kind == JsonTypeInfoKind.Object)
            {
                var name = $"{(path.Length > 0 ? $"{path}." : "")}{property.Name}{(isList ? "[]" : "")}";
                foreach (var record in Records(name, inner))
                {
                    yield return record;
                }
            }
        }
    }

    private static (Type Type, bool IsList) ItemOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? ItemOf(value)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? (type.GetGenericArguments()[0], true)
        : (type, false);

    private static IEnumerable<(string Path, ImmutableArray<string> Keys)> Sections() =>
        Section().Matches(_page).Select(m => (m.Groups["path"].Value, KeysBelow(m.Value)));

    // Of the first table behind that.
    private static ImmutableArray<string> KeysBelow(string mark)
    {
        var at = _page.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, mark);
        return
        [
            .. _page[(at + mark.Length)..]
                .Split('\n')
                .SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('`')[1]),
        ];
    }

    [GeneratedRegex("^(?:## The report|### `(?<path>[^`]+)`)$", RegexOptions.Multiline)]
    private static partial Regex Section();
}
