using System.Collections.Immutable;

namespace Grader.Compiler.Scripts;

/// <summary>
/// A pure function that keeps its last results: the host asks about one submission several times in a row, and about a few
/// exercises. Where two threads ask at once, one of them may have to work again later.
/// </summary>
/// <param name="kept">How many.</param>
internal sealed class CachedFunction<TKey, TValue>(Func<TKey, TValue> function, int kept = 1)
    where TKey : notnull
{
    // The latest comes first.
    private ImmutableArray<KeyValuePair<TKey, TValue>> _last = [];

    public TValue GetOrCompute(TKey key)
    {
        var known = _last;
        var at = Enumerable.Range(0, known.Length).FirstOrDefault(i => known[i].Key.Equals(key), -1);
        var found = at < 0 ? KeyValuePair.Create(key, function(key)) : known[at];
        _last = [found, .. (at < 0 ? known : known.RemoveAt(at)).Take(kept - 1)];
        return found.Value;
    }
}
