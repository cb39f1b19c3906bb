using System.Runtime.InteropServices;

namespace Grader.Processes;

/// <summary>A second name of a file, which costs nothing where half a gigabyte of libtorch costs something.</summary>
public static partial class HardLink
{
    /// <summary>The new name has the rights of the first.</summary>
    /// <returns>Whether there is one: not across file systems, and on Windows never.</returns>
    public static bool TryMake(string from, string to) => !OperatingSystem.IsWindows() && LinkFile(from, to) == 0;

    public static void MakeOrCopy(string from, string to)
    {
        if (!TryMake(from, to))
        {
            File.Copy(from, to);
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LinkFile(string file, string name);
}
