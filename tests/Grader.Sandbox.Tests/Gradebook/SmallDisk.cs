using System.Diagnostics;

namespace Grader.Sandbox.Tests.Gradebook;

/// <summary>A file system in memory, as small as a test wants it.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder, bool isMounted) => (_folder, IsMounted) = (folder, isMounted);

    /// <summary>False where this user, or this machine, may not.</summary>
    public bool IsMounted { get; }

    /// <param name="size">As mount has it: "300k".</param>
    public static SmallDisk MountAt(string folder, string size)
    {
        Directory.CreateDirectory(folder);
        return new(folder, OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder));
    }

    public void Enlarge(string size) => Run("mount", "-o", $"remount,size={size}", _folder);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", _folder);

    private static bool Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }

    public void Dispose()
    {
        if (IsMounted)
        {
            Run("umount", _folder);
        }
    }
}
