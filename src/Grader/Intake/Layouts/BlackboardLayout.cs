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

    private static ImmutableDictionary<DownloadedName, HandIn> Read(Download download)
    {
        var read = download
            .Names.Where(n => !n.IsFolder)
            .Select(n => (Name: n, Match: Form().Match(n.Text)))
            .Where(n => n.Match.Success && n.Match.Groups["head"].Value.Contains('_', StringComparison.Ordinal))
            .ToList();
        var assignment = AssignmentIn([.. read.Select(n => n.Match.Groups["head"].Value).Distinct()]);
        return read.ToImmutableDictionary(
            n => n.Name,
            n =>
            {
                var login = n.Match.Groups["head"].Value[assignment..];
                return new HandIn([new($"blackboard {login}", new(Login: login))])
                {
                    OwnName = n.Match.Groups["file"].Success ? n.Match.Groups["file"].Value : null,
                    IsNote = !n.Match.Groups["file"].Success,
                    At = TimeIn(n.Match.Groups["time"].Value),
                };
            }
        );
    }

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
}
