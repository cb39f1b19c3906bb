using System.Runtime.InteropServices;
using System.Text;
using Grader.Jails;

namespace Grader.Processes;

/// <summary>A fresh, empty directory of this user's alone, for one child process. The host never opens anything in it.</summary>
internal sealed partial class ScratchFolder : IDisposable
{
    // Null where the usual one will do. Root's own may be closed to the user that a child becomes.
    private static readonly string? _elsewhere =
        !OperatingSystem.IsLinux() || !Privileges.IsRoot || IsOpen(System.IO.Path.GetTempPath())
            ? null
            : new[] { "/var/tmp", "/tmp" }.FirstOrDefault(IsOpen);

    public string Path { get; } = MakeFolder("grader-");

    /// <summary>Makes an empty directory of this user's alone, where a child can get to as whatever user it runs.</summary>
    /// <exception cref="IOException">There is no place for it.</exception>
    public static string MakeFolder(string prefix)
    {
        if (_elsewhere is null)
        {
            return Directory.CreateTempSubdirectory(prefix).FullName;
        }
        var template = Encoding.UTF8.GetBytes($"{_elsewhere}/{prefix}XXXXXX\0");
        return MakeDirectory(template) != 0
            ? Encoding.UTF8.GetString(template.AsSpan(..^1))
            : throw new IOException($"No folder can be made in {_elsewhere}: error {Marshal.GetLastPInvokeError()}.");
    }

    /// <summary>Removes it, as far as the child left it removable. Links in it are removed, not followed.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The child may have taken away permissions, or still be dying: a leftover harms no one.
        }
    }

    private static bool IsOpen(string folder) =>
        Privileges.AskAs(Jail.Nobody, () => Directory.Exists(System.IO.Path.Join(folder, ".")));

    [LibraryImport("libc", EntryPoint = "mkdtemp", SetLastError = true)]
    private static partial nint MakeDirectory(byte[] template);
}
