using System.Collections.Immutable;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>What was found, as text to compare with: records do not look inside arrays.</summary>
internal static class Found
{
    /// <returns>"file | student | text or reason", a line a file, as one text.</returns>
    public static string In(params string[] paths) => Lines(Files(paths));

    /// <summary>Before any of them is read.</summary>
    public static ImmutableArray<HandedIn> Files(params string[] paths) => SearchIn(paths).Files;

    /// <summary>How students were told apart, a line each.</summary>
    public static string Remarks(params string[] paths) => string.Join('\n', SearchIn(paths).Remarks);

    /// <summary>Reads them now.</summary>
    public static string Lines(ImmutableArray<HandedIn> files) =>
        string.Join('\n', files.Select(f => $"{f.File} | {f.Student ?? "-"} | {Of(f.Read())}"));

    /// <summary>For what may well be refused.</summary>
    public static void Whatever(string path) =>
        Assert.NotNull(Submissions.Find([path]) is Search.Found(var files) ? Lines(files) : "");

    public static string Refusal(params string[] paths) => Assert.IsType<Search.Refused>(Submissions.Find(paths)).Message;

    private static Search.Found SearchIn(string[] paths) =>
        Submissions.Find(paths) switch
        {
            Search.Found found => found,
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static string Of(Reading reading) =>
        reading switch
        {
            Reading.Text(var text) => text,
            Reading.Unreadable(var why) => $"({why})",
            _ => reading.ToString(),
        };
}
