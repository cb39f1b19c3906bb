using System.Collections.Concurrent;

namespace Grader.Session;

/// <summary>Work that several submissions wait for and that is done once; done again where it failed or was cancelled.</summary>
/// <param name="most">How much of it is kept: the oldest goes first, and would be done again.</param>
internal sealed class OncePerKey<TKey, TValue>(int most = int.MaxValue)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _work = new();
    private readonly ConcurrentQueue<TKey> _order = new();

    public async Task<TValue> GetOrStart(TKey key, Func<Task<TValue>> work)
    {
        var made = new Lazy<Task<TValue>>(work);
        var shared = _work.GetOrAdd(key, made);
        if (shared == made)
        {
            _order.Enqueue(key);
            while (_order.Count > most && _order.TryDequeue(out var oldest))
            {
                _work.TryRemove(oldest, out _);
            }
        }
        try
        {
            return await shared.Value;
        }
        catch
        {
            _work.TryRemove(KeyValuePair.Create(key, shared));
            throw;
        }
    }
}
