using System.Text;
using Grader.Words;

namespace Grader.Formats;

/// <summary>The summary of a job, which GitHub takes as a whole or not at all: up to 1 MiB for a step, with all that is there
/// already.</summary>
/// <remarks>actions/runner, FileCommandManager.cs.</remarks>
public static class StepSummary
{
    /// <summary>Room is left for what the runner makes longer: secrets become "***", and the end of a file a line's.</summary>
    private const int MostBytes = 1024 * 1024 - 4096;

    /// <summary>For the sentence on what is left out.</summary>
    private const int SentenceBytes = 512;

    /// <param name="pages">Markdown, one for each student.</param>
    /// <param name="already">Bytes that are there.</param>
    /// <returns>As many of them as there is room for, each as a whole; empty where there is none at all.</returns>
    public static string Of(IEnumerable<string> pages, long already)
    {
        var room = MostBytes - already - SentenceBytes;
        if (room < 0)
        {
            return "";
        }
        var text = new StringBuilder(already > 0 ? "\n" : "");
        var left = 0;
        foreach (var page in pages.Select(p => p.EndsWith('\n') ? p : p + "\n"))
        {
            var bytes = Encoding.UTF8.GetByteCount(page) + 1;
            if (left > 0 || bytes > room)
            {
                left++;
                continue;
            }
            room -= bytes;
            text.Append(page).Append('\n');
        }
        if (left > 0)
        {
            text.Append(
                $"{Plural.Counted(left, "more student")} {Plural.Of(left, "is", "are")} not shown: GitHub takes no longer "
                    + "summary. All of them are in the report.\n"
            );
        }
        return text.ToString();
    }
}
