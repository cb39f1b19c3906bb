using System.Buffers;
using System.Runtime.InteropServices;
using Grader.Protocol;
using Microsoft.Win32.SafeHandles;

namespace Grader.Runner;

/// <summary>The line to the host: what was standard output when the process started.</summary>
internal sealed class HostLine
{
    private readonly Lock _turn = new();
    private readonly Stream _stream;
    private bool _closed;

    // Kept: what is as large as some answers, thrown away and made again, makes the collector look through all that the program
    // has.
    private readonly ArrayBufferWriter<byte> _frame = new(1 << 20);

    private HostLine(Stream stream) => _stream = stream;

    /// <summary>Takes standard output for the line; whatever prints there from now on prints to standard error instead.</summary>
    public static HostLine TakeStandardOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            // Native code that writes to descriptor 1 of the C runtime still writes to the line, and the host takes that for a
            // forgery.
            var output = Console.OpenStandardOutput();
            Console.SetOut(Console.Error);
            return new HostLine(output);
        }
        var descriptor = CLibrary.Duplicate(1);
        if (descriptor < 0 || CLibrary.ControlDevice(descriptor, CLibrary.CloseOnExec) < 0 || CLibrary.DuplicateOnto(2, 1) < 0)
        {
            throw new IOException($"Standard output cannot be moved: error {Marshal.GetLastPInvokeError()}.");
        }
        UnbufferStandardOutput();
        EndWithHost(descriptor);
        return new HostLine(new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0));
    }

    /// <summary>Says one message. After <see cref="RunnerMessage.Done"/> or <see cref="RunnerMessage.Exiting"/> no more is
    /// said.</summary>
    public void Say(RunnerMessage message)
    {
        lock (_turn)
        {
            if (!_closed)
            {
                _closed = message is RunnerMessage.Done or RunnerMessage.Exiting;
                // By this thread in one piece: the program may have filled the thread pool, and asynchronous writes would wait
                // behind it.
                _stream.Write(FrameStream.Compose(message, LeanWire.Message, _frame).Span);
            }
        }
    }

    /// <summary>Another conversation begins, after <see cref="RunnerMessage.Done"/>.</summary>
    public void BeginAgain()
    {
        lock (_turn)
        {
            _closed = false;
        }
    }

    /// <summary>C's stdout is buffered where it is no terminal: its text would come late, or be lost when the process is
    /// killed.</summary>
    private static void UnbufferStandardOutput()
    {
        if (
            NativeLibrary.TryLoad(OperatingSystem.IsMacOS() ? "libSystem.dylib" : "libc.so.6", out var libc)
            && NativeLibrary.TryGetExport(libc, OperatingSystem.IsMacOS() ? "__stdoutp" : "stdout", out var stdout)
        )
        {
            _ = CLibrary.SetBuffer(Marshal.ReadIntPtr(stdout), 0, CLibrary.Unbuffered, 0);
        }
    }

    /// <summary>Ends this process when the host is gone, however that ended: its end of the line is closed then.</summary>
    /// <remarks>Not by PR_SET_PDEATHSIG: it fires when the thread that started us ends, and threads of a pool come and
    /// go.</remarks>
    private static void EndWithHost(int descriptor) =>
        new Thread(() => ExitWhenHostIsGone(descriptor), maxStackSize: 128 << 10) { IsBackground = true }.Start();

    private static void ExitWhenHostIsGone(int descriptor)
    {
        var line = new CLibrary.PolledDescriptor { Descriptor = descriptor };
        while (CLibrary.Poll(ref line, 1, -1) < 1)
        {
            // Interrupted by a signal.
        }
        CLibrary.ExitAtOnce(1);
    }
}
