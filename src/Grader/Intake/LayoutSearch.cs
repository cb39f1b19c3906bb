using System.Collections.Immutable;
using Grader.Intake.Layouts;
using Grader.Words;

namespace Grader.Intake;

/// <summary>Finds the layout of a class by all its names, never by one file.</summary>
internal sealed class LayoutSearch(ClassTree tree)
{
    /// <summary>A download may lie in a folder, and that in another.</summary>
    private const int Deepest = OtherFiles.NamedLevels;

    private const int LongestName = 64;

    private const string Submitted = "submitted";

    private static readonly ImmutableArray<string> _stepsOfNbgrader = ["source", "release", "autograded", "feedback"];

    /// <returns>No roots where it is no layout that has names of its own.</returns>
    public LayoutReading Recognize() =>
        SubmittedOfCourse() is { } submitted
            ? new(FindRoots(submitted, 1, isAlone: true) ?? [], Only: submitted)
            : new(FindRoots(FolderPath.None, 0, isAlone: true) ?? [], Only: null);

    /// <summary>As somebody says that it is laid out.</summary>
    /// <returns>No roots where nothing has such names.</returns>
    public LayoutReading ReadAs(Layout layout)
    {
        if (layout == NbgraderLayout.Layout)
        {
            var submitted = SubmittedOfCourse() ?? OnlyFolder(FolderPath.None, Submitted);
            return new(RootsOf(submitted ?? FolderPath.None, layout), Only: SubmittedOfCourse());
        }
        return layout == WeeksLayout.Layout
            ? new([.. FoldersIn(FolderPath.None).SelectMany(week => RootsOf(week, layout))], Only: null)
            : new(FindNearest(FolderPath.None, 0, layout), Only: null);
    }

    /// <summary>Lines on names that are as in a download, where the whole is none.</summary>
    public IEnumerable<string> FindDoubts()
    {
        foreach (var layout in KnownLayouts.All.Where(l => !l.NeedsSign))
        {
            var doubts = tree.FilesByFolder()
                .Select(f =>
                    (f.Folder, Students: layout.Read(f.Files).Values.SelectMany(h => h.Owners).DistinctBy(o => o.Key).Count())
                )
                .Where(f => f.Students > 1)
                .ToList();
            if (doubts is [var (folder, students), ..])
            {
                yield return folder.IsNone ? DoubtOnFiles(layout, students) : DoubtOnFolder(layout, folder, students);
            }
        }
    }

    private static string DoubtOnFiles(Layout layout, int students) =>
        $"{students} students could be told by names as in {layout.Title} ({layout.Form}), but most names are others: "
        + $"each file is a row of its own. If all is one, say --layout {layout.Word}.";

    private static string DoubtOnFolder(Layout layout, FolderPath folder, int students) =>
        $"What lies in '{Printable.Shorten($"{folder}", LongestName)}' is named as in {layout.Title}, of {students} "
        + "students, and is taken for one student's, for what lies beside it is no download. If it is one, grade it by itself.";

    private ImmutableArray<LayoutRoot>? FindRoots(FolderPath root, int level, bool isAlone)
    {
        var download = tree.DownloadIn(root);
        foreach (var layout in KnownLayouts.All.Where(l => l.MayRepeat || isAlone))
        {
            if (layout.Recognize(download) is { } read)
            {
                return [new LayoutRoot(root, layout, download, read)];
            }
        }
        if (level == Deepest || download.Names.Any(n => n is { HoldsFiles: false, IsWork: true }))
        {
            return null;
        }
        // Students have folders of their own, and may call files there as a platform does: either all are downloads or none is.
        var (children, all) = (FoldersIn(root), ImmutableArray.CreateBuilder<LayoutRoot>());
        foreach (var child in children)
        {
            if (FindRoots(child, level + 1, isAlone && children.Length == 1) is not { } roots)
            {
                return null;
            }
            all.AddRange(roots);
        }
        return all.Count == 0 ? null : all.ToImmutable();
    }

    private ImmutableArray<LayoutRoot> FindNearest(FolderPath root, int level, Layout layout)
    {
        var here = RootsOf(root, layout);
        return !here.IsEmpty || level == Deepest ? here : [.. FoldersIn(root).SelectMany(f => FindNearest(f, level + 1, layout))];
    }

    private ImmutableArray<LayoutRoot> RootsOf(FolderPath root, Layout layout)
    {
        var download = tree.DownloadIn(root);
        return layout.Read(download) is { IsEmpty: false } read ? [new LayoutRoot(root, layout, download, read)] : [];
    }

    private ImmutableArray<FolderPath> FoldersIn(FolderPath root) =>
        [.. tree.DownloadIn(root).Names.Where(n => n is { HoldsFiles: true, IsWork: true }).Select(root.With)];

    // Where a whole course of nbgrader's was given, the other folders are the instructor's.
    private FolderPath? SubmittedOfCourse()
    {
        var names = tree.DownloadIn(FolderPath.None).Names.Where(n => n.IsFolder).Select(n => n.Text).ToHashSet();
        return names.Contains(Submitted) && names.Overlaps(_stepsOfNbgrader) ? FolderPath.None.WithFolder(Submitted) : null;
    }

    private FolderPath? OnlyFolder(FolderPath root, string name) =>
        FoldersIn(root) switch
        {
            [var only] when only.LastFolder.ToString() == name => only,
            [var only] when only.FolderAt(Deepest).IsNone => OnlyFolder(only, name),
            _ => null,
        };
}
