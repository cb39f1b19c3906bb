using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Processes;

/// <summary>One end of a pair of sockets that keep messages apart and pass descriptors on: unix(7), SOCK_SEQPACKET.</summary>
internal sealed partial class DescriptorSocket : IDisposable
{
    private const int Local = 1,
        Packets = 5 | 0x80000, // SOCK_SEQPACKET | SOCK_CLOEXEC
        NoSignal = 0x4000, // MSG_NOSIGNAL
        SocketLevel = 1,
        Rights = 1; // SOL_SOCKET, SCM_RIGHTS

    private readonly Socket _socket;

    private DescriptorSocket(int descriptor) => _socket = new Socket(new SafeSocketHandle(descriptor, ownsHandle: true));

    /// <returns>Our end, and the other one for a process.</returns>
    /// <exception cref="IOException">There are none to be had.</exception>
    public static unsafe (DescriptorSocket Ours, SafeHandle Theirs) MakePair()
    {
        var ends = stackalloc int[2];
        if (MakeSockets(Local, Packets, 0, ends) != 0)
        {
            throw new IOException($"No pair of sockets can be made: error {Marshal.GetLastPInvokeError()}.");
        }
        return (new DescriptorSocket(ends[0]), new SafeFileHandle(ends[1], ownsHandle: true));
    }

    /// <returns>How many bytes came; none where the other end is closed.</returns>
    public async Task<int> Receive(Memory<byte> message)
    {
        try
        {
            return await _socket.ReceiveAsync(message);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return 0;
        }
    }

    /// <summary>Sends a message, and descriptors with it, if any.</summary>
    /// <returns>Whether it went out.</returns>
    public unsafe bool Send(ReadOnlySpan<byte> message, ReadOnlySpan<int> descriptors)
    {
        // A struct cmsghdr, and the descriptors behind it.
        var control = stackalloc nint[2 + descriptors.Length];
        control[0] = 2 * sizeof(nint) + descriptors.Length * sizeof(int);
        ((int*)(control + 1))[0] = SocketLevel;
        ((int*)(control + 1))[1] = Rights;
        descriptors.CopyTo(new Span<int>(control + 2, descriptors.Length));
        fixed (byte* bytes = message)
        {
            var part = new Part { Bytes = bytes, Length = message.Length };
            var header = new Header { Parts = &part, PartCount = 1 };
            if (!descriptors.IsEmpty)
            {
                header.Control = control;
                header.ControlLength = (control[0] + sizeof(nint) - 1) & -sizeof(nint);
            }
            return SendMessage(_socket.SafeHandle, &header, NoSignal) == message.Length;
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>struct iovec, as 64-bit systems have it.</summary>
    private unsafe struct Part
    {
        public byte* Bytes;
        public nint Length;
    }

    /// <summary>struct msghdr, as 64-bit Linux has it.</summary>
    private unsafe struct Header
    {
        public nint Name;
        public nint NameLength;
        public Part* Parts;
        public nint PartCount;
        public nint* Control;
        public nint ControlLength;
        public nint Flags;
    }

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static unsafe partial int MakeSockets(int domain, int type, int protocol, int* ends);

    [LibraryImport("libc", EntryPoint = "sendmsg", SetLastError = true)]
    private static unsafe partial nint SendMessage(SafeHandle socket, Header* message, int flags);
}
