using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Results;

namespace Grader.Intake.Layouts;

/// <summary>"Download Submissions" of Canvas: <c>lovelaceada_LATE_101_2001_file-1.csx</c>.</summary>
/// <remarks>
/// canvas-lms, lib/content_zipper.rb: the sortable name in small letters, of which letters, digits and underscores are left
/// (whoever makes such names by script leaves more);
/// LATE; the user's id; the attachment's id; the file. No name has a number between underscores. Text that was typed in is
/// <c>NAME_ID_text.html</c>, a link <c>NAME_ID_link.html</c>; without names <c>anon_</c> and five characters stand for them.
/// </remarks>
internal static partial class CanvasLayout
{
    private const string Student =
        @"^(?:(?<late>LATE_)?anon_(?<user>[0-9A-Za-z]{5})|(?<name>.+?)(?<late>_LATE)?_(?<user>[0-9]{1,18}))";

    public static readonly Layout Layout = new(
        "canvas",
        "a Canvas download",
        "NAME_USERID_SUBMISSIONID_FILE",
        download =>
            download
                .Names.Select(n => (Name: n, HandIn: Read(n, download.IsExercise)))
                .Where(n => n.HandIn is not null)
                .ToImmutableDictionary(n => n.Name, n => n.HandIn!)
    )
    {
        Several = "Canvas downloads",
    };

    private static HandIn? Read(DownloadedName name, Func<string, bool> isExercise)
    {
        if (name.IsFolder)
        {
            return null;
        }
        if (Upload().Match(name.Text) is { Success: true } upload)
        {
            return OfStudent(upload) with
            {
                OwnName = OwnNameOf(upload.Groups["file"].Value, isExercise),
                Number = long.Parse(upload.Groups["attachment"].ValueSpan, CultureInfo.InvariantCulture),
            };
        }
        return TypedIn().Match(name.Text) is { Success: true } typed ? OfStudent(typed) with { OwnName = "text.html" } : null;
    }

    // "08-mine-2.csx" may be a second file for 08-mine, or one for 08-mine-2.
    private static string OwnNameOf(string file, Func<string, bool> isExercise)
    {
        var match = ResubmittedAs().Match(file);
        return !match.Success || isExercise(file[..match.Groups["end"].Index])
            ? file
            : $"{file[..match.Index]}{match.Groups["end"].Value}";
    }

    private static HandIn OfStudent(Match match)
    {
        var id = match.Groups["user"].Value;
        var who = match.Groups["name"].Success
            ? new StudentIdentity(Id: id, Name: match.Groups["name"].Value)
            : new StudentIdentity(Id: $"anon_{id}");
        return new([new($"canvas {who.Id}", who) { Tag = id, IsOfCanvas = true }])
        {
            // All files of a download have the time at which it was packed.
            IsOfUnknownTime = true,
            IsLate = match.Groups["late"].Success,
        };
    }

    [GeneratedRegex(
        Student + "_(?<attachment>[0-9]{1,18})_(?<file>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Upload();

    [GeneratedRegex(Student + @"_(?:text|link)\.html$", RegexOptions.CultureInvariant)]
    private static partial Regex TypedIn();

    // A student's second file of a name: "-1" stands before everything that looks like an extension.
    [GeneratedRegex(@"-[0-9]{1,3}(?<end>\.(csx|cs|ipynb|dib)(\.txt)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ResubmittedAs();
}
