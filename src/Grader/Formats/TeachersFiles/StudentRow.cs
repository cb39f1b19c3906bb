using System.Collections.Immutable;
using Grader.Intake.Rosters;

namespace Grader.Formats.TeachersFiles;

/// <summary>A row of a teacher's file that is a student's.</summary>
/// <param name="Row">0-based, of all rows.</param>
/// <param name="OwnId">The platform's own number.</param>
/// <param name="SchoolId">The institution's.</param>
/// <param name="Name">"Ada Lovelace" or "Lovelace, Ada".</param>
internal sealed record StudentRow(
    int Row,
    string? OwnId = null,
    string? SchoolId = null,
    string? Login = null,
    string? Email = null,
    string? Name = null
)
{
    /// <summary>First name first.</summary>
    public string? NaturalName => Name is null ? null : RowNames.Natural(Name);
}

/// <summary>Names in rows of gradebooks. Kim Lee and Lee Kim are two people, so no more is taken for the same than
/// must.</summary>
internal static class RowNames
{
    /// <summary>First name first, folded: a comma says that the last name stands first.</summary>
    public static string Natural(string name) =>
        name.Split(',', 2) is [var last, var first] ? NameForms.Fold($"{first} {last}") : NameForms.Fold(name);

    /// <summary>Last name first, letters and digits alone, as Canvas and others name files.</summary>
    public static string Sortable(string name)
    {
        if (name.Contains(',', StringComparison.Ordinal))
        {
            return NameForms.Squeeze(name);
        }
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return NameForms.Squeeze(string.Concat(words.TakeLast(1).Concat(words.SkipLast(1))));
    }

    /// <summary>Whether it is one word: where first and last name are cannot be told.</summary>
    public static bool IsOneWord(string name) =>
        name.Trim() is { Length: > 0 } word && !word.Any(c => c == ',' || char.IsWhiteSpace(c));

    /// <summary>Whether one person may be called both.</summary>
    public static bool AreAlike(string? one, string? other) =>
        one is null
        || other is null
        || NameForms.Squeeze(Natural(one)) == NameForms.Squeeze(Natural(other))
        || IsOneWord(one) && NameForms.Squeeze(one) == Sortable(other)
        || IsOneWord(other) && NameForms.Squeeze(other) == Sortable(one);

    /// <summary>The same, or they share a name at least: people marry, and Bill is William.</summary>
    public static bool ShareAName(string? one, string? other) =>
        AreAlike(one, other) || WordsOf(one!).Intersect(WordsOf(other!)).Any();

    private static ImmutableArray<string> WordsOf(string name) =>
        [.. Natural(name).Split(' ', '-').Select(NameForms.Squeeze).Where(w => w.Length > 1)];
}
