using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Grader.Jails;

namespace Grader.Processes;

/// <summary>
/// A process that has libtorch loaded, which takes longer than all else of a runner's start, and makes runners of itself: see
/// src/Grader.Runner/parent/parent.c. It stands in the jail, and no program is run in it.
/// </summary>
internal sealed class RunnerParent : IAsyncDisposable
{
    private const int Fork = 1,
        KillOne = 2,
        Forked = 3,
        Ended = 4;

    private static readonly ImmutableArray<string> _libraries = ["libc10.so", "libtorch_cpu.so", "libLibTorchSharp.so"];

    private readonly Lock _lock = new();
    private readonly ScratchFolder _scratch;
    private readonly DescriptorSocket _socket;
    private readonly int _process;
    private readonly ManualResetEvent _ended;
    private readonly Task _listening;

    // Under the lock: what was asked for and not yet made, and what was made and has not ended, by its number in there.
    private readonly Queue<ForkedChild> _asked = new();
    private readonly Dictionary<int, ForkedChild> _running = [];
    private bool _isGone;

    private RunnerParent(ScratchFolder scratch, DescriptorSocket socket, int process, ManualResetEvent ended)
    {
        (_scratch, _socket, _process, _ended) = (scratch, socket, process, ended);
        _listening = Listen();
    }

    /// <returns>Null where there can be none: then each runner starts by itself.</returns>
    public static RunnerParent? Start(Workplace workplace)
    {
        var libraries = _libraries.Select(workplace.BesideRunner).ToList();
        // Without the filter a program could start others, which only an ordinary end finds.
        if (
            workplace.Jail is not Jail.Linux { Filter: true } jail
            || workplace.ParentLibrary is not { } own
            || libraries.Contains(null)
        )
        {
            return null;
        }
        var scratch = new ScratchFolder();
        var start = ChildProcess.Describe(workplace.ToRun, scratch);
        start.Environment["LD_PRELOAD"] = own;
        start.Environment["GRADER_LIBRARIES"] = string.Join(':', libraries);
        DescriptorSocket? ours = null;
        try
        {
            (ours, var theirs) = DescriptorSocket.MakePair();
            using (theirs)
            {
                var ended = new ManualResetEvent(false);
                return new(scratch, ours, JailedProcess.StartAtSocket(start, jail, theirs, ended), ended);
            }
        }
        catch (Exception e) when (e is IOException or EntryPointNotFoundException)
        {
            ours?.Dispose();
            scratch.Dispose();
            return null;
        }
    }

    /// <summary>Whether it can still make runners.</summary>
    public bool IsThere
    {
        get
        {
            lock (_lock)
            {
                return !_isGone;
            }
        }
    }

    /// <returns>Null where the parent is gone.</returns>
    public ForkedChild? MakeRunner()
    {
        lock (_lock)
        {
            if (_isGone)
            {
                return null;
            }
            var child = new ForkedChild(process => Send(KillOne, process, []));
            _asked.Enqueue(child);
            child.HandOver(ends => Send(Fork, 0, ends));
            return child;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _listening;
        _scratch.Dispose();
    }

    // What does not go out is lost with the parent: Listen hears that it is gone.
    private void Send(int kind, int process, ReadOnlySpan<int> descriptors) =>
        _socket.Send(MemoryMarshal.AsBytes<int>([kind, process, 0]), descriptors);

    private async Task Listen()
    {
        var message = new byte[3 * sizeof(int)];
        while (await _socket.Receive(message) == message.Length)
        {
            Hear(MemoryMarshal.Cast<byte, int>(message));
        }
        lock (_lock)
        {
            _isGone = true;
        }
        foreach (var child in _asked.Concat(_running.Values))
        {
            child.Lose();
        }
        PosixSpawn.WaitFor(_process); // it hung up as it ended, or ends as we hung up
        _ended.Set();
    }

    private void Hear(ReadOnlySpan<int> message)
    {
        var (kind, process, status) = (message[0], message[1], message[2]);
        lock (_lock)
        {
            switch (kind)
            {
                case Forked when process > 0:
                    var made = _asked.Dequeue();
                    _running[process] = made;
                    made.Start(process);
                    break;
                case Forked:
                    _asked.Dequeue().Lose();
                    break;
                case Ended when _running.Remove(process, out var child):
                    child.End(ExitCodeOf(status));
                    break;
            }
        }
    }

    // wait(2): a signal's number in the lowest seven bits, else an exit code in the next byte.
    private static int ExitCodeOf(int status) => (status & 0x7f) is not 0 and var signal ? 128 + signal : (status >> 8) & 0xff;
}
