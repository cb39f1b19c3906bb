using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Intake.Layouts;

/// <summary>
/// "Assignment File Download" of Blackboard: <c>Homework 1_adal_attempt_2026-11-01-23-58-00_01.csx</c>, and beside each attempt
/// the same without a file's name as .txt, which Blackboard wrote.
/// </summary>
/// <remarks>help.blackboard.com, "Download assignments". An assignment's name may have underscores, and so may a login.</remarks>
internal static partial class BlackboardLayout
{
    public static readonly Layout Layout = new("blackboard", "a Blackboard download", "ASSIGNMENT_LOGIN_attempt_DATE_FILE", Read)
    {
        Several = "Blackboard downloads",
    };

    /// <summary>Whether Blackboard wrote it beside an attempt.</summary>
    public static bool IsNote(string name) => Form().Match(name) is { Success: true } match && !match.Groups["file"].Success;

    private static ImmutableDictionary<DownloadedName, HandIn> Read(Download download)
    {
        var read = download
            .Names.Where(n => !n.IsFolder)
            .Select(n => (Name: n, Match: Form().Match(n.Text)))
            .Where(n => n.Match.Success && n.Match.Groups["head"].Value.Contains('_', StringComparison.Ordinal))
            .ToList();
        var heads = read.GroupBy(n => n.Match.Groups["head"].Value).ToList();
        var assignment = AssignmentIn([.. heads.Select(h => h.Key)]);
        var owners = heads.ToDictionary(
            head => head.Key,
            head =>
                OwnerIn(head.Key, head.FirstOrDefault(n => IsNote(n.Name.Text)).Name, download) ?? OwnerOf(head.Key[assignment..])
        );
        return read.ToImmutableDictionary(n => n.Name, n => HandInOf(n.Match, owners[n.Match.Groups["head"].Value]));
    }

    private static HandIn HandInOf(Match match, Owner owner) =>
        new([owner])
        {
            OwnName = match.Groups["file"].Success ? match.Groups["file"].Value : null,
            IsNote = !match.Groups["file"].Success,
            At = TimeIn(match.Groups["time"].Value),
        };

    private static Owner OwnerOf(string login, string? name = null) =>
        new($"blackboard {login}", new(Login: login, Name: name)) { Tag = login };

    // Null where there is no note, or it is of somebody else.
    private static Owner? OwnerIn(string head, DownloadedName? note, Download download) =>
        note is not null
        && download.ReadNoteBeside(note.Text) is { } text
        && FirstLine().Match(text) is { Success: true } line
        && head.EndsWith($"_{line.Groups["login"].Value}", StringComparison.OrdinalIgnoreCase)
            ? OwnerOf(line.Groups["login"].Value, line.Groups["name"].Value)
            : null;

    // How long "Homework_1_" is, with which all begin. Of a single student, all but the last word.
    private static int AssignmentIn(ImmutableArray<string> heads)
    {
        if (heads is [var only])
        {
            return only.LastIndexOf('_') + 1;
        }
        var common = heads is []
            ? 0
            : Enumerable.Range(0, heads.Min(h => h.Length)).TakeWhile(i => heads.All(h => h[i] == heads[0][i])).Count();
        return heads is [] || common == 0 ? 0 : heads[0].LastIndexOf('_', common - 1) + 1;
    }

    private static DateTime? TimeIn(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd-HH-mm-ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    [GeneratedRegex(
        @"^(?<head>.+?)_attempt_(?<time>[0-9]{4}(?:-[0-9]{2}){5})(?:\.txt|_(?<file>.+))$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Form();

    // "Name: Ada Lovelace (adal)"
    [GeneratedRegex(
        @"^\uFEFF?Name: *(?<name>[^\r\n(]*[^\r\n( ]) *\((?<login>[^\r\n()]+)\) *[\r\n]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FirstLine();
}
