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
    public static ImmutableArray<HandedInFile> Files(params string[] paths) => SearchIn(paths).Files;

    /// <summary>How students were told apart, a line each.</summary>
    public static string Remarks(params string[] paths) => string.Join('\n', SearchIn(paths).Remarks);

    /// <summary>Reads them now.</summary>
    public static string Lines(ImmutableArray<HandedInFile> files) =>
        string.Join('\n', files.Select(f => $"{f.File} | {f.Student ?? "-"} | {Of(f.Read())}"));

    /// <summary>For what may well be refused.</summary>
    public static void Whatever(string path) =>
        Assert.NotNull(Submissions.Find([path]) is SubmissionSearch.Found(var files) ? Lines(files) : "");

    public static string Refusal(params string[] paths) =>
        Assert.IsType<SubmissionSearch.Refused>(Submissions.Find(paths)).Message;

    private static SubmissionSearch.Found SearchIn(string[] paths) =>
        Submissions.Find(paths) switch
        {
            SubmissionSearch.Found found => found,
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static string Of(SubmissionReading reading) =>
        reading switch
        {
            SubmissionReading.Text(var text) => text,
            SubmissionReading.Unreadable(var why) => $"({why})",
            _ => reading.ToString(),
        };
}
