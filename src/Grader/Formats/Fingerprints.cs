namespace Grader.Formats;

/// <summary>Fingerprints of annotations, of which no two are the same.</summary>
internal sealed class Fingerprints
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The first of those that are alike has the same from push to push, and the second another one.</summary>
    public string Next(Annotation annotation)
    {
        var first = annotation.FingerprintAmong(0);
        var alike = _seen.GetValueOrDefault(first);
        _seen[first] = alike + 1;
        return alike == 0 ? first : annotation.FingerprintAmong(alike);
    }
}
