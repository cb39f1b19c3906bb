using Grader.Session;
using Grader.Verifying;

namespace Grader.Queue.Working;

/// <summary>A course that a worker has open, under a seed.</summary>
internal sealed record OpenCourse(GradingSession Grading, PartialVerification Verifying);

/// <summary>Sessions of a worker: one for each course and seed that it has lately been asked for.</summary>
/// <param name="open">Opens one for a course, by its hash, and a seed.</param>
internal sealed class Sessions(Func<string, int, Task<OpenCourse>> open) : IAsyncDisposable
{
    /// <summary>A session has processes of its own, which are worth some hundred MB.</summary>
    private const int Most = 3;

    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Has a session do something. It stays for the next one who asks for the same.</summary>
    public async Task<T> Use<T>(string course, int seed, Func<OpenCourse, Task<T>> use)
    {
        var entry = Take((course, seed));
        try
        {
            return await use(await entry.Session.Value);
        }
        finally
        {
            await GiveBack(entry);
        }
    }

    private Entry Take((string Course, int Seed) key)
    {
        lock (_lock)
        {
            var entry = _entries.Find(e => e.Key == key && !e.HasFailed) ?? new(key, new(() => open(key.Course, key.Seed)));
            _entries.Remove(entry);
            _entries.Add(entry); // the latest is last
            entry.Users++;
            return entry;
        }
    }

    private async Task GiveBack(Entry entry)
    {
        List<Entry> idle;
        lock (_lock)
        {
            entry.Users--;
            idle = [.. _entries.SkipLast(Most).Concat(_entries.Where(e => e.HasFailed)).Where(e => e.Users == 0).Distinct()];
            _entries.RemoveAll(idle.Contains);
        }
        foreach (var one in idle)
        {
            await one.End();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var entry in _entries)
        {
            await entry.End();
        }
    }

    private sealed class Entry((string, int) key, Lazy<Task<OpenCourse>> session)
    {
        public (string, int) Key => key;

        public Lazy<Task<OpenCourse>> Session => session;

        public int Users { get; set; }

        public bool HasFailed => session.IsValueCreated && (session.Value.IsFaulted || session.Value.IsCanceled);

        public async Task End()
        {
            if (session.IsValueCreated && session.Value.IsCompletedSuccessfully)
            {
                await (await session.Value).Grading.DisposeAsync();
            }
        }
    }
}
