using System.Collections.Immutable;
using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>How a class is laid out.</summary>
/// <param name="Roots">Downloads that lie beside each other; none where the layout has no names of its own.</param>
/// <param name="Only">Where what lies outside of it was not handed in: the folder with what was.</param>
internal sealed record LayoutReading(ImmutableArray<LayoutRoot> Roots, FolderPath? Only)
{
    public bool IsNone => Roots.IsEmpty;

    /// <summary>All that are named as the layout names them.</summary>
    public IEnumerable<HandIn> HandIns => Roots.SelectMany(r => r.HandIns);

    /// <inheritdoc cref="LayoutRoot.Others"/>
    public IEnumerable<HandIn> Others => Roots.SelectMany(r => r.Others);

    /// <inheritdoc cref="LayoutRoot.Find"/>
    public (LayoutRoot Root, HandIn HandIn)? Find(FolderPath folder, string? name)
    {
        foreach (var root in Roots)
        {
            if (root.Find(folder, name) is { } found)
            {
                return (root, found);
            }
        }
        return null;
    }

    /// <summary>Whether something lies in no download, and was handed in yet.</summary>
    public bool IsLeft(FolderPath folder, string? name) =>
        Only?.Holds(folder) != false && !Roots.Any(r => r.Folder.Holds(folder) || (name is null && folder.Holds(r.Folder)));

    /// <summary>"a Canvas download", "2 Canvas downloads".</summary>
    public IEnumerable<string> Titles =>
        Roots
            .GroupBy(r => r.Layout)
            .Select(g => g.Count() == 1 || g.Key.Several is null ? g.Key.Title : $"{g.Count()} {g.Key.Several}");
}
