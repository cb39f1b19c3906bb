using System.Collections.Concurrent;

namespace Grader.Session;

/// <summary>Work that several submissions wait for and that is done once; done again where it failed or was cancelled.</summary>
/// <param name="most">How much of it is kept: the oldest goes first, and would be done again.</param>
internal sealed class OncePerKey<TKey, TValue>(int most = int.MaxValue)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _work = new();
    private readonly ConcurrentDictionary<TKey, TValue> _finished = new();
    private readonly ConcurrentQueue<TKey> _order = new();

    /// <summary>What is done and kept.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> Finished => _finished;

    public async Task<TValue> GetOrStart(TKey key, Func<Task<TValue>> work)
    {
        var made = new Lazy<Task<TValue>>(work);
        var shared = _work.GetOrAdd(key, made);
        if (shared == made)
        {
            _order.Enqueue(key);
            while (_order.Count > most && _order.TryDequeue(out var oldest))
            {
                Forget(oldest);
            }
        }
        try
        {
            var value = await shared.Value;
            if (shared == made && _work.ContainsKey(key))
            {
                _finished[key] = value;
            }
            return value;
        }
        catch
        {
            _work.TryRemove(KeyValuePair.Create(key, shared));
            throw;
        }
    }

    public void Forget(TKey key)
    {
        _work.TryRemove(key, out _);
        _finished.TryRemove(key, out _);
    }
}
