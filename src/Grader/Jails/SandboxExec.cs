using System.Diagnostics;

namespace Grader.Jails;

/// <summary>macOS's own sandbox around a process. Written from the documented language of its profiles (man sandbox-exec,
/// sandbox(7)); no Mac has run it yet.</summary>
internal static class SandboxExec
{
    private const string Program = "/usr/bin/sandbox-exec";

    /// <param name="readable">Folders and files.</param>
    public static void WrapCommand(ProcessStartInfo start, IEnumerable<string> readable)
    {
        string[] inner = [start.FileName, .. start.ArgumentList];
        start.ArgumentList.Clear();
        foreach (var word in (string[])["-p", ProfileFor(start.FileName, readable), .. inner])
        {
            start.ArgumentList.Add(word);
        }
        start.FileName = Program;
    }

    private static string ProfileFor(string program, IEnumerable<string> readable) =>
        $"""
            (version 1)
            (deny default)
            (allow process-exec (literal {Quoted(program)}))
            (allow signal (target self))
            (allow sysctl-read)
            (allow mach-lookup (global-name "com.apple.system.notification_center"))
            (allow file-read-metadata)
            (allow file-read* (subpath "/usr/lib") (subpath "/usr/share") (subpath "/System") (subpath "/private/var/db/dyld")
              (literal "/") (literal "/dev/random") (literal "/dev/urandom") (literal "/dev/null"))
            (allow file-write-data (literal "/dev/null"))
            (allow file-read* {string.Join(' ', readable.Select(path => $"(subpath {Quoted(path)})"))})
            """;

    private static string Quoted(string path) =>
        $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
