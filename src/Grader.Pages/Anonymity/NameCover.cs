using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grader.Results;

namespace Grader.Pages.Anonymity;

/// <summary>Finds what tells who somebody is, in any text.</summary>
internal sealed class NameCover
{
    /// <summary>Shorter ones are in every text, and tell nobody.</summary>
    private const int ShortestName = 3;

    private readonly SearchValues<string> _names;

    /// <summary>What stands for a name, by how it begins; the longest first: of "ada lovelace" no "lovelace" is left
    /// over.</summary>
    private readonly ILookup<char, (string Name, string Number)> _byFirst;

    /// <param name="files">With the names that they have.</param>
    public NameCover(ImmutableArray<SubmissionReport> files, StudentNumbers numbers)
    {
        var all = files
            .SelectMany(f => NamesOf(f).Where(n => n.Length >= ShortestName).Select(n => (Name: n, Number: numbers.NameFor(f))))
            .DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(n => n.Name.Length)
            .ToList();
        _names = SearchValues.Create([.. all.Select(n => n.Name)], StringComparison.OrdinalIgnoreCase);
        _byFirst = all.ToLookup(n => Folded(n.Name[0]));
    }

    /// <summary>With a number in place of each name.</summary>
    public string Replace(string text) => Cover(text, (_, number) => number);

    /// <summary>As long as it was, with a mark in place of each character of a name: places in it stay the same.</summary>
    public string Blot(string text) => Cover(text, (length, _) => new string('•', length));

    private string Cover(string text, Func<int, string, string> cover)
    {
        var covered = new StringBuilder();
        var (from, at) = (0, 0);
        while (text.AsSpan(at).IndexOfAny(_names) is >= 0 and var next)
        {
            at += next;
            if (FindAt(text, at) is not var (name, number))
            {
                at++;
                continue;
            }
            covered.Append(text, from, at - from).Append(cover(name.Length, number));
            from = at += name.Length;
        }
        return covered.Append(text, from, text.Length - from).ToString();
    }

    // Within another word it is none.
    private (string Name, string Number)? FindAt(string text, int at) =>
        at > 0 && IsOfWord(text[at - 1])
            ? null
            : _byFirst[Folded(text[at])]
                .Where(n => string.Compare(text, at, n.Name, 0, n.Name.Length, StringComparison.OrdinalIgnoreCase) == 0)
                .Where(n => at + n.Name.Length >= text.Length || !IsOfWord(text[at + n.Name.Length]))
                .Select(n => ((string, string)?)n)
                .FirstOrDefault();

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c);

    private static char Folded(char c) => char.ToUpper(c, CultureInfo.InvariantCulture);

    private static IEnumerable<string> NamesOf(SubmissionReport file) =>
        new[] { file.File, file.Student, file.Identity?.Id, file.Identity?.Name, file.Identity?.Email, file.Identity?.Login }
            .OfType<string>()
            .Concat(file.Identity?.Name?.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries) ?? []);
}
