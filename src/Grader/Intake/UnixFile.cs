using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Intake;

/// <summary>Opening as Linux and macOS can and .NET cannot: no link is followed, and no pipe waited for.</summary>
internal static partial class UnixFile
{
    private const int NotThere = 2,
        Interrupted = 4,
        NoDevice = 6,
        NotAFolder = 20; // ENOENT, EINTR, ENXIO, ENOTDIR: the same on both
    private const int NoRegularFile = 0xF000,
        Regular = 0x8000,
        Folder = 0x4000; // S_IFMT, S_IFREG, S_IFDIR

    // O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC; O_RDONLY is 0. macOS: xnu, bsd/sys/fcntl.h. Linux: include/uapi/asm-generic/fcntl.h,
    // but arch/{arm,arm64,powerpc}/include/uapi/asm/fcntl.h have an O_NOFOLLOW of their own.
    private static int Flags =>
        OperatingSystem.IsMacOS()
            ? 0x100 | 0x4 | 0x1000000
            : 0x800
                | 0x80000
                | RuntimeInformation.ProcessArchitecture switch
                {
                    Architecture.Arm or Architecture.Armv6 or Architecture.Arm64 or Architecture.Ppc64le => 0x8000,
                    _ => 0x20000,
                };

    private static int TooManyLinks => OperatingSystem.IsMacOS() ? 62 : 40; // ELOOP, which is also what O_NOFOLLOW says

    private static int NotSupported => OperatingSystem.IsMacOS() ? 102 : NoDevice; // EOPNOTSUPP, for a socket

    public static OpenResult Open(string path)
    {
        SafeFileHandle handle;
        int error;
        do
        {
            handle = OpenFile(path, Flags);
            error = Marshal.GetLastPInvokeError();
        } while (handle.IsInvalid && error == Interrupted);

        if (handle.IsInvalid)
        {
            handle.Dispose();
            return WhyNotOpened(error);
        }
        var mode = ModeOf(handle);
        if ((mode & NoRegularFile) == Regular)
        {
            return new OpenResult.File(handle);
        }
        handle.Dispose();
        return new OpenResult.Refused((mode & NoRegularFile) == Folder ? OpenResult.IsFolder : OpenResult.IsDevice);
    }

    private static OpenResult WhyNotOpened(int error) =>
        error switch
        {
            NotThere or NotAFolder => new OpenResult.Missing(),
            _ when error == TooManyLinks => new OpenResult.Refused(OpenResult.IsLink),
            _ when error == NoDevice || error == NotSupported => new OpenResult.Refused(OpenResult.IsDevice),
            _ => new OpenResult.Refused(OpenResult.CannotBeOpened(Marshal.GetPInvokeErrorMessage(error))),
        };

    /// <summary>st_mode; 0 where the system does not tell, which is no regular file.</summary>
    private static int ModeOf(SafeFileHandle handle)
    {
        // fstat's struct differs between processors on Linux, and glibc before 2.33 does not export it; statx has one layout.
        if (OperatingSystem.IsLinux())
        {
            const int emptyPath = 0x1000,
                type = 1; // AT_EMPTY_PATH, STATX_TYPE: include/uapi/linux/{fcntl,stat}.h
            return Statx(handle, "", emptyPath, type, out var linux) == 0 ? linux.Mode : 0;
        }
        var isX64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        var result = isX64 ? FstatInode64(handle, out var mac) : Fstat(handle, out mac);
        return result == 0 ? mac.Mode : 0;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(SafeFileHandle folder, string path, int flags, uint mask, out LinuxStatus status);

    // On x64 the plain name is the old call, with 32-bit inode numbers: xnu, bsd/sys/cdefs.h, __DARWIN_INODE64.
    [LibraryImport("libc", EntryPoint = "fstat$INODE64")]
    private static partial int FstatInode64(SafeFileHandle file, out MacStatus status);

    [LibraryImport("libc", EntryPoint = "fstat")]
    private static partial int Fstat(SafeFileHandle file, out MacStatus status);

    /// <summary>struct statx, 256 bytes: include/uapi/linux/stat.h.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct LinuxStatus
    {
        [FieldOffset(28)]
        public ushort Mode;
    }

    /// <summary>struct stat with 64-bit inode numbers, 144 bytes: xnu, bsd/sys/stat.h.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct MacStatus
    {
        [FieldOffset(4)]
        public ushort Mode;
    }
}
