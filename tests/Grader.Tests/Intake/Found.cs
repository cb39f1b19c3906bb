using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>What was found, as text to compare with: records do not look inside arrays.</summary>
internal static class Found
{
    /// <returns>"file | student | text or reason", a line a file, as one text.</returns>
    public static string In(params string[] paths) => Submissions.Find(paths) switch
    {
        Search.Found(var files) => string.Join('\n', files.Select(f => $"{f.File} | {f.Student ?? "-"} | {Of(f.Reading)}")),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    public static string Refusal(params string[] paths) => Assert.IsType<Search.Refused>(Submissions.Find(paths)).Message;

    private static string Of(Reading reading) => reading switch
    {
        Reading.Text(var text) => text,
        Reading.Unreadable(var why) => $"({why})",
        _ => reading.ToString(),
    };
}
