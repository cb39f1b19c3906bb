using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Grader.Jails;

/// <summary>Starts a process whose standard input is a socket: <see cref="Process"/> knows pipes alone. posix_spawn(3).</summary>
internal static unsafe partial class PosixSpawn
{
    // Room for posix_spawn_file_actions_t, posix_spawnattr_t and sigset_t: 80, 336 and 128 bytes in glibc, less in musl.
    private const int Room = 512;

    private const short SetDefaults = 4,
        SetMask = 8; // POSIX_SPAWN_SETSIGDEF, POSIX_SPAWN_SETSIGMASK

    private const int WriteOnly = 1;

    /// <summary>What it writes goes nowhere. It is born of the calling thread, and into its jail.</summary>
    /// <returns>Its number. It has to be waited for.</returns>
    /// <exception cref="IOException">It does not start.</exception>
    public static int Start(ProcessStartInfo start, SafeHandle input)
    {
        byte* actions = stackalloc byte[Room],
            attributes = stackalloc byte[Room],
            signals = stackalloc byte[Room];
        var arguments = Strings([start.FileName, .. start.ArgumentList]);
        var environment = Strings([.. start.Environment.Select(e => $"{e.Key}={e.Value}")]);
        try
        {
            _ = InitActions(actions);
            _ = AddCopy(actions, (int)input.DangerousGetHandle(), 0);
            _ = AddOpen(actions, 1, "/dev/null", WriteOnly, 0);
            _ = AddOpen(actions, 2, "/dev/null", WriteOnly, 0);
            _ = AddFolder(actions, start.WorkingDirectory);
            // The runtime handles and ignores some signals: what is started must not inherit that.
            _ = InitAttributes(attributes);
            _ = FillSignals(signals);
            _ = SetDefaultSignals(attributes, signals);
            _ = EmptySignals(signals);
            _ = SetSignalMask(attributes, signals);
            _ = SetFlags(attributes, SetDefaults | SetMask);
            var error = Spawn(out var process, start.FileName, actions, attributes, arguments, environment);
            return error == 0 ? process : throw new IOException($"{start.FileName} does not start: error {error}.");
        }
        finally
        {
            _ = DestroyActions(actions);
            _ = DestroyAttributes(attributes);
            Free(arguments);
            Free(environment);
        }
    }

    /// <summary>Comes back when it has ended.</summary>
    public static void WaitFor(int process)
    {
        const int interrupted = 4; // EINTR
        while (Wait(process, out _, 0) < 0 && Marshal.GetLastPInvokeError() == interrupted) { }
    }

    private static byte** Strings(string[] texts)
    {
        var all = (byte**)NativeMemory.AllocZeroed((nuint)(texts.Length + 1), (nuint)sizeof(byte*));
        foreach (var (i, text) in texts.Index())
        {
            all[i] = (byte*)Marshal.StringToCoTaskMemUTF8(text);
        }
        return all;
    }

    private static void Free(byte** texts)
    {
        for (var text = texts; *text != null; text++)
        {
            Marshal.FreeCoTaskMem((nint)(*text));
        }
        NativeMemory.Free(texts);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawnp", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(
        out int process,
        string program,
        byte* actions,
        byte* attributes,
        byte** arguments,
        byte** environment
    );

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int Wait(int process, out int status, int options);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddCopy(byte* actions, int descriptor, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    // glibc 2.29, musl 1.1.24
    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddFolder(byte* actions, string path);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int SetDefaultSignals(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int SetSignalMask(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    private static partial int FillSignals(byte* signals);

    [LibraryImport("libc", EntryPoint = "sigemptyset")]
    private static partial int EmptySignals(byte* signals);
}
