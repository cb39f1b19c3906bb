using System.Collections.Concurrent;

namespace Grader;

/// <summary>Work that several submissions wait for and that is done once; done again where it failed or was cancelled.</summary>
internal sealed class Shared<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _work = new();

    public async Task<TValue> Get(TKey key, Func<Task<TValue>> work)
    {
        var shared = _work.GetOrAdd(key, _ => new(work));
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
