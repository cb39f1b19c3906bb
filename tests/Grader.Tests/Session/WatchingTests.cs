using Grader.Intake;
using Grader.Results;
using Grader.Session;
using Xunit;

namespace Grader.Tests.Session;

/// <summary>A file that is saved in the ways of different editors. A verdict here is only the text that it is about.</summary>
public sealed class WatchingTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Path => System.IO.Path.Combine(folder.Path, "my.csx");

    [Fact]
    public async Task The_file_as_it_is_comes_first() => Assert.Equal(["one"], await Seen(["one"]));

    [Fact]
    public async Task A_save_by_truncating_is_seen() => Assert.Equal(["one", "two"], await Seen(["one", "two"]));

    [Fact]
    public async Task A_save_by_renaming_another_file_is_seen() =>
        Assert.Equal(["one", "two"], await Seen(["one", "two"], SaveByRenaming));

    [Fact]
    public async Task A_file_that_goes_away_is_told_and_seen_again() =>
        Assert.Equal(
            ["one", "there is no such file", "two"],
            await Seen(
                ["one", "", "two"],
                text =>
                {
                    File.Delete(Path);
                    if (text.Length > 0)
                    {
                        File.WriteAllText(Path, text);
                    }
                }
            )
        );

    [Fact]
    public async Task A_verdict_on_a_text_that_was_changed_meanwhile_is_never_shown()
    {
        var grading = 0;
        Assert.Equal(
            ["two"],
            await Seen(
                ["one"],
                grade: async (text, stop) =>
                {
                    if (grading++ == 0)
                    {
                        SaveByRenaming("two"); // at once: the watching goes on meanwhile
                        await Task.Delay(Timeout.Infinite, stop); // a long grading, which only the next save ends
                    }
                    return text;
                }
            )
        );
    }

    [Fact]
    public async Task Asking_to_quit_ends_it() => Assert.Empty(await Seen(["one"], quitAtOnce: true));

    private void SaveByRenaming(string text)
    {
        File.WriteAllText(Path + "~", text);
        File.Move(Path + "~", Path, overwrite: true);
    }

    // Saves the next text whenever something was shown, and quits when all were.
    private async Task<List<string>> Seen(
        string[] saves,
        Action<string>? save = null,
        Func<string, CancellationToken, Task<string>>? grade = null,
        bool quitAtOnce = false
    )
    {
        save ??= text => File.WriteAllText(Path, text);
        var seen = new List<string>();
        var watching = new SaveWatcher(
            Path,
            TimeProvider.System,
            TimeSpan.FromMilliseconds(1),
            async (reading, stop) => Report(grade is null ? Text(reading) : await grade(Text(reading), stop))
        );
        save(saves[0]);
        await watching.Watch(
            (reading, report) =>
            {
                seen.Add(report?.Message ?? ((SubmissionReading.Unreadable)reading).Why);
                if (seen.Count < saves.Length)
                {
                    save(saves[seen.Count]);
                }
                return Task.CompletedTask;
            },
            () => Task.FromResult(quitAtOnce || seen.Count == saves.Length),
            TestContext.Current.CancellationToken
        );
        return seen;
    }

    private static string Text(SubmissionReading reading) => ((SubmissionReading.Text)reading).Content;

    private static SubmissionReport Report(string message) =>
        new("", null, null, SubmissionStatus.Graded, 0, 0, 0, message, [], [], []);
}
