using System.Collections.Immutable;
using System.Diagnostics;

namespace Grader.Jails;

/// <summary>Namespaces of its own for a process, by bwrap (bubblewrap 0.4 or newer): it sees no file that it may not read, no
/// process and no network of this machine.</summary>
internal static class Bubblewrap
{
    private const string Preload = "LD_PRELOAD";

    // Where distributions put it; no search path has a say in this.
    private static readonly ImmutableArray<string> _places =
    [
        "/usr/bin/bwrap",
        "/usr/local/bin/bwrap",
        "/run/current-system/sw/bin/bwrap",
    ];

    /// <summary>Null where it is not installed. Whether it works is for a canary to say.</summary>
    public static string? Program => _places.FirstOrDefault(File.Exists);

    /// <summary>Starts the same within it.</summary>
    /// <param name="readable">Folders and files, seen at the places where they are; what is missing is left out.</param>
    /// <remarks>bwrap is the first process in there, and its environment can be read: that is the one of <paramref
    /// name="start"/>, with nothing of ours in it.</remarks>
    public static void WrapCommand(ProcessStartInfo start, string program, IEnumerable<string> readable)
    {
        string[] inner = [start.FileName, .. start.ArgumentList];
        // For what is started, not for bwrap.
        string[] preloaded = start.Environment.Remove(Preload, out var library) ? ["--setenv", Preload, library!] : [];
        start.ArgumentList.Clear();
        foreach (
            var word in (string[])
                [
                    "--unshare-all",
                    "--die-with-parent",
                    "--new-session",
                    "--proc",
                    "/proc",
                    "--dev",
                    "/dev",
                    .. readable
                        .Where(p =>
                            !p.StartsWith("/proc", StringComparison.Ordinal) && !p.StartsWith("/dev/", StringComparison.Ordinal)
                        )
                        .SelectMany(p => new[] { "--ro-bind-try", p, p }),
                    "--remount-ro",
                    "/",
                    "--remount-ro",
                    "/dev",
                    .. preloaded,
                    "--chdir",
                    start.WorkingDirectory,
                    "--",
                    .. inner,
                ]
        )
        {
            start.ArgumentList.Add(word);
        }
        start.FileName = program;
    }
}
