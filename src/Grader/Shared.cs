using System.Collections.Concurrent;

namespace Grader;

/// <summary>Work that several submissions wait for and that is done once; done again where it failed or was cancelled.</summary>
/// <param name="most">How many results are kept: what comes from students' files must not grow with the class. What was forgotten is done again.</param>
internal sealed class Shared<TKey, TValue>(int most = int.MaxValue)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _work = new();
    private readonly ConcurrentQueue<TKey> _oldest = new();

    public async Task<TValue> Get(TKey key, Func<Task<TValue>> work)
    {
        var shared = _work.GetOrAdd(key, key =>
        {
            _oldest.Enqueue(key);
            return new(work);
        });
        while (_work.Count > most && _oldest.TryDequeue(out var old))
        {
            _work.TryRemove(old, out _); // whoever waits for it has it
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
