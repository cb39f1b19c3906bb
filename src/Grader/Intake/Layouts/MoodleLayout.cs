using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Results;

namespace Grader.Intake.Layouts;

/// <summary>
/// "Download all submissions" of Moodle: folders <c>Ada Lovelace_1234_assignsubmission_file</c>, or, without folders, files
/// <c>Ada Lovelace_1234_assignsubmission_file_01.csx</c>.
/// </summary>
/// <remarks>
/// mod/assign/locallib.php, download_submissions: no underscore is left in a name; whoever renames
/// folders may leave one. The number is another one in every assignment.
/// In an anonymous one the name is the word for "Participant"; where groups hand in, the group's stands before the student's.
/// </remarks>
internal static partial class MoodleLayout
{
    public static readonly Layout Layout = new("moodle", "a Moodle download", "FULL NAME_PARTICIPANT_assignsubmission_file", Read)
    {
        Several = "Moodle downloads",
    };

    private static ImmutableDictionary<DownloadedName, HandIn> Read(Download download)
    {
        var read = download
            .Names.Select(n => (Name: n, Match: Form().Match(n.Text)))
            .Where(n => n.Match.Success && n.Name.IsFolder == (n.Match.Groups["file"].Length == 0))
            .Select(n => (n.Name, Student: n.Match.Groups["name"].Value, Number: n.Match.Groups["number"].Value, n.Match))
            .ToList();
        var several = read.DistinctBy(n => (n.Student, n.Number))
            .CountBy(n => n.Student)
            .Where(c => c.Value > 1)
            .Select(c => c.Key)
            .ToHashSet();
        return read.ToImmutableDictionary(
            n => n.Name,
            n =>
            {
                var who = new StudentIdentity(Id: $"Participant {n.Number}", Name: n.Student);
                var key = several.Contains(n.Student)
                    ? $"moodle {n.Student} {n.Number} {download.FolderName}"
                    : $"moodle {n.Student}";
                return new HandIn([new(key, who) { Tag = n.Number }])
                {
                    OwnName = n.Name.IsFolder ? null : n.Match.Groups["file"].Value,
                };
            }
        );
    }

    [GeneratedRegex(
        "^(?<name>.+?)_(?<number>[0-9]{1,18})_assignsubmission_(?:file|onlinetext)(?:_(?<file>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Form();
}
