using System.Collections.Immutable;
using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>From the paths that a user gives to the files that students handed in.</summary>
public static class Submissions
{
    /// <summary>Finds every submission. Each is read when its turn comes, as carefully as if it had not been found
    /// before.</summary>
    /// <param name="paths">Files, folders and archives (.zip, .tar, .tar.gz, .tgz).</param>
    public static SubmissionSearch Find(IReadOnlyList<string> paths, SearchOptions? options = null)
    {
        var known = options ?? new();
        if (paths is [])
        {
            return new SubmissionSearch.Refused("Nothing to grade was given. Give a script, a notebook, a folder or an archive.");
        }
        var (archives, room) = (new ArchiveCache(), new FairShares(FoundSoFar.MostCharacters));
        var found = new List<(string Path, PathContents.Found Found)>();
        foreach (var path in paths.Distinct())
        {
            switch (PathContents.LookInto(path, archives, room))
            {
                case PathContents.Refused(var message):
                    return new SubmissionSearch.Refused(message);
                case PathContents.Found look:
                    found.Add((path, look));
                    break;
            }
        }
        var fullPaths = found.ConvertAll(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f.Path)));
        var unread = found.Where(f => f.Found.Entries.Any(e => e.IsOfWholePath)).Select(f => f.Path).ToList();
        var looked = found.Select((f, i) => new FoundInGivenPath(GivenPath.Of(fullPaths[i], fullPaths), f.Found)).ToList();
        var topName = fullPaths is [var only] ? Archive.WithoutExtension(Path.GetFileName(only)) : "";
        var search = new LayoutSearch(new ClassTree(looked, topName, known.IsExercise));
        var layout = known.Layout is null ? null : KnownLayouts.Find(known.Layout);
        var reading = layout is null ? search.Recognize() : search.ReadAs(layout);
        if (reading.IsNone && found.TrueForAll(f => f.Found.Entries.Count == 0))
        {
            var others = found[0].Found.Others;
            return known.IsOfOneStudent
                ? NothingFrom(Path.GetFileName(fullPaths[0]), others)
                : new SubmissionSearch.Refused(PathContents.WhyNoSubmissions(found[0].Path, others));
        }
        return reading.IsNone && layout is not null
            ? new SubmissionSearch.Refused(
                $"Nothing there is named as in {layout.Title}: {layout.Form}. Leave --layout out, or give it another word."
            )
            : WithStudents(looked, reading, reading.IsNone ? [.. search.FindDoubts()] : [], known, [.. unread]);
    }

    /// <summary>The folder that the names of what is found there start at; null where they start in an
    /// archive, empty where they have none in common.</summary>
    /// <param name="paths">At least one.</param>
    public static string? StartOfNames(IReadOnlyList<string> paths)
    {
        var full = paths.Distinct().Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))).ToList();
        return GivenPath.Of(full[0], full).Start;
    }

    private static SubmissionSearch.Found NothingFrom(string folder, OtherFiles others) =>
        new([new(folder, null, NothingToGrade.InsteadOfSubmission(others.Sample()))]);

    private static SubmissionSearch.Found WithStudents(
        IReadOnlyList<FoundInGivenPath> looked,
        LayoutReading reading,
        ImmutableArray<string> doubts,
        SearchOptions options,
        ImmutableArray<string> unread
    )
    {
        var files = reading.IsNone ? ClassFiles.ByFolder(looked, options) : ClassFiles.ByLayout(reading, looked, options);
        ImmutableArray<string> said = [.. files.Remarks, .. doubts, .. OwnerNames.OnLookAlikes(files.Students.Keys)];
        if (options.Roster is null)
        {
            return new SubmissionSearch.Found([.. files.Files]) { Remarks = said };
        }
        var match = new RosterMatch(options.Roster, files.Students, unread);
        return new SubmissionSearch.Found([.. files.Files.Select(match.Name)])
        {
            Remarks = [.. said, .. match.Remarks],
            Missing = match.Missing,
        };
    }
}
