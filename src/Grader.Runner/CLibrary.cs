using System.Runtime.InteropServices;

namespace Grader.Runner;

/// <summary>The few calls to the C library that .NET has no name for.</summary>
/// <remarks>Constants are the same on Linux and macOS unless said otherwise.</remarks>
internal static partial class CLibrary
{
    public const int Unbuffered = 2;

    public static nuint CloseOnExec => OperatingSystem.IsMacOS() ? 0x20006601u : 0x5451u;

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    public static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    public static partial int DuplicateOnto(int descriptor, int onto);

    /// <remarks>Without the argument that FIOCLEX does not take: on Apple's arm64, variadic arguments are passed
    /// differently.</remarks>
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int ControlDevice(int descriptor, nuint request);

    [LibraryImport("libc", EntryPoint = "setsid")]
    public static partial int StartSession();

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(ref PolledDescriptor watched, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "setvbuf")]
    public static partial int SetBuffer(nint file, nint buffer, int mode, nuint size);

    /// <summary>Ends the process at once: no handler, no finalizer, no buffer is heard any more.</summary>
    [LibraryImport("libc", EntryPoint = "_exit")]
    public static partial void ExitAtOnce(int code);

    [StructLayout(LayoutKind.Sequential)]
    public struct PolledDescriptor
    {
        public int Descriptor;
        public short Asked;
        public short Seen;
    }
}
