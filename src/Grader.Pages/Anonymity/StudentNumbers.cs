using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Grader.Results;

namespace Grader.Pages.Anonymity;

/// <summary>What students are called where nobody is to know who they are: "Student 7".</summary>
/// <remarks>The same from one grading to the next, as long as the class and the seed are. The order is that of a digest under the
/// seed, which no page shows: it says nothing about names.</remarks>
internal sealed class StudentNumbers
{
    private readonly Dictionary<string, string> _byKey;

    public StudentNumbers(ImmutableArray<SubmissionReport> files, int seed)
    {
        var key = Encoding.UTF8.GetBytes(seed.ToString(CultureInfo.InvariantCulture));
        var keys = files.Select(KeyOf).Distinct().ToList();
        // As wide as the last one, so that they stand in their order wherever names are sorted.
        var digits = new string('0', keys.Count.ToString(CultureInfo.InvariantCulture).Length);
        _byKey = keys.OrderBy(
                k => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.Unicode.GetBytes(k))),
                StringComparer.Ordinal
            )
            .Select((k, i) => (Key: k, Name: $"Student {(i + 1).ToString(digits, CultureInfo.InvariantCulture)}"))
            .ToDictionary(n => n.Key, n => n.Name);
    }

    public string NameFor(SubmissionReport file) => _byKey[KeyOf(file)];

    // A file that is nobody's is somebody's.
    private static string KeyOf(SubmissionReport file) => file.Student is { } student ? $"s{student}" : $"f{file.File}";
}
