using System.Runtime.CompilerServices;
using Xunit;

namespace Grader.Sandbox.Tests.Snapshots;

/// <summary>A comparison that is still to be made.</summary>
internal sealed record SettingsTask(string Target, string Directory, string FileName)
{
    public SettingsTask UseDirectory(string directory) => this with { Directory = Path.GetFullPath(directory, Directory) };

    public SettingsTask UseFileName(string fileName) => this with { FileName = fileName };

    public TaskAwaiter GetAwaiter() => Compare().GetAwaiter();

    private async Task Compare()
    {
        var verified = Path.Combine(Directory, $"{FileName}.verified.txt");
        var received = Path.Combine(Directory, $"{FileName}.received.txt");
        var accepted = File.Exists(verified) ? Lines(await File.ReadAllTextAsync(verified)) : null;
        var seen = Lines(Target);
        if (accepted == seen)
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, seen + "\n");
        Assert.Fail(
            $"""
            {(accepted is null ? "Nothing was accepted yet" : "It is not what was accepted")}. Where it is right, accept it:
            mv '{received}' '{verified}'
            {(accepted is null ? seen : FirstDifference(seen, accepted))}
            """
        );
    }

    // Whatever an editor or git made of the line ends, and of the last one.
    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private static string FirstDifference(string seen, string accepted)
    {
        var (s, a) = (seen.Split('\n'), accepted.Split('\n'));
        var at = s.Zip(a).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"First difference, in line {at + 1}:\naccepted: {a.ElementAtOrDefault(at)}\nreceived: {s.ElementAtOrDefault(at)}";
    }
}
