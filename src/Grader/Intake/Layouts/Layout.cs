using System.Collections.Immutable;

namespace Grader.Intake.Layouts;

/// <summary>A way in which a learning platform, or a course, lays out what a class handed in.</summary>
/// <param name="Word">What <c>--layout</c> calls it.</param>
/// <param name="Title">"a Canvas download"</param>
/// <param name="Form">How its names are made.</param>
/// <param name="Read">What the names of a download say that are of this layout; none where it has none.</param>
internal sealed record Layout(
    string Word,
    string Title,
    string Form,
    Func<Download, ImmutableDictionary<DownloadedName, HandIn>> Read
)
{
    /// <summary>
    /// Whether a download is of this layout beyond doubt; else most names that stand for work have to be of its form.
    /// </summary>
    public Func<Download, bool> IsSure { get; init; } = _ => false;

    /// <summary>Whether <see cref="IsSure"/> alone tells it: its names could be any.</summary>
    public bool NeedsSign { get; init; }

    /// <summary>"Canvas downloads"; null where the title says it of any number.</summary>
    public string? Several { get; init; }

    /// <summary>Whether several of its downloads may lie beside each other.</summary>
    public bool MayRepeat { get; init; } = true;

    /// <returns>Null where the download is not of this layout.</returns>
    public ImmutableDictionary<DownloadedName, HandIn>? Recognize(Download download)
    {
        var read = Read(download);
        if (read.IsEmpty || (NeedsSign && !IsSure(download)))
        {
            return null;
        }
        var others = download.Names.Count(name => name.IsWork && !read.ContainsKey(name));
        return read.Count > others || IsSure(download) ? read : null;
    }
}
