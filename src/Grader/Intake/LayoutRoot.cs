using System.Collections.Immutable;
using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>A folder that a download of a class is, and what its names say.</summary>
internal sealed class LayoutRoot
{
    private static readonly HandIn _ofNobody = new([]);

    private readonly ImmutableDictionary<FolderPath, HandIn> _inFolders;
    private readonly ImmutableDictionary<string, HandIn> _files;

    /// <param name="download">What lies in the folder.</param>
    /// <param name="read">What the layout says of that.</param>
    public LayoutRoot(FolderPath folder, Layout layout, Download download, ImmutableDictionary<DownloadedName, HandIn> read)
    {
        (Folder, Layout, HasTimestamps) = (folder, layout, download.HasTimestamps);
        HandIns = [.. read.Values];
        var others = download.Names.Where(n => n is { HoldsFiles: true, IsWork: true } && !read.ContainsKey(n)).ToList();
        Others = [.. others.Select(OtherIn)];
        _inFolders = read.Where(n => n.Key.HoldsFiles)
            .Concat(others.Zip(Others, KeyValuePair.Create))
            .ToImmutableDictionary(n => FolderPath.None.With(n.Key), n => n.Value);
        _files = read.Where(n => !n.Key.HoldsFiles).ToImmutableDictionary(n => n.Key.Text, n => n.Value);
    }

    public FolderPath Folder { get; }

    public Layout Layout { get; }

    /// <inheritdoc cref="Download.HasTimestamps"/>
    public bool HasTimestamps { get; }

    public ImmutableArray<HandIn> HandIns { get; }

    /// <summary>Folders beside those: each is taken for somebody's.</summary>
    public ImmutableArray<HandIn> Others { get; }

    /// <param name="folder">In which it lies.</param>
    /// <param name="name">What it is called there; null for the folder itself.</param>
    /// <returns>Null where it is not in here. No owner where it is nobody's.</returns>
    public HandIn? Find(FolderPath folder, string? name)
    {
        if (!Folder.Holds(folder))
        {
            return null;
        }
        var top = folder.Within(Folder).FolderAt(0);
        return !top.IsNone ? _inFolders.GetValueOrDefault(top, _ofNobody)
            : name is null ? _ofNobody
            : _files.GetValueOrDefault(name, _ofNobody);
    }

    /// <summary>When something was handed in, by the folder in its hand-in that it lies in; null where nothing says so.</summary>
    public DateTime? TimeOf(FolderPath folder) =>
        // An archive is a student's own, with whatever is in it.
        folder.Within(Folder).FolderAt(1)
            is { IsNone: false, EndsInArchive: false } inner
            ? Find(folder, null)?.AtIn(inner.ToString())
            : null;

    private HandIn OtherIn(DownloadedName name) =>
        new([new Owner($"other {Folder.With(name).Encoded}", new(), name.Unpacked ?? name.Text) { Tag = name.Text }]);

    /// <summary>The folder, or the archive, that stands for a hand-in, with those above it.</summary>
    public FolderPath UpToHandIn(FolderPath folder) => folder.Within(Folder).FolderAt(0).Below(Folder);
}
