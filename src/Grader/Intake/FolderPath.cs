using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>The folders above a file within what was given, the outermost first. An archive is a folder of its name.</summary>
/// <param name="Encoded">Every folder with a slash behind it, every archive with two: no name has a slash in it.</param>
/// <remarks>
/// One text, and not a list of names: an archive may hold thousands of paths of thousands of folders, and of most only the first
/// is ever looked at.
/// </remarks>
public sealed record FolderPath(string Encoded)
{
    public static readonly FolderPath None = new("");

    public bool IsNone => Encoded.Length == 0;

    /// <param name="folders">What is empty or <c>.</c> is no folder.</param>
    public static FolderPath Of(ReadOnlySpan<string> folders) =>
        new(string.Concat(folders.ToArray().Where(f => f is not ("" or ".")).Select(f => $"{f}/")));

    /// <summary>The folders of a path with slashes, above what it leads to.</summary>
    public static FolderPath Above(string path) => Of(path.Split('/').AsSpan()[..^1]);

    /// <summary>This, below other folders.</summary>
    public FolderPath Below(FolderPath above) => new(above.Encoded + Encoded);

    public FolderPath WithFolder(string name) => new($"{Encoded}{name}/");

    public FolderPath WithArchive(string name) => new($"{Encoded}{name}//");

    /// <summary>With a folder or an archive of a download.</summary>
    internal FolderPath With(DownloadedName name) => name.IsFolder ? WithFolder(name.Text) : WithArchive(name.Text);

    /// <summary>The innermost folder; none where this is none.</summary>
    internal FolderPath LastFolder => new(Encoded[(Encoded.TrimEnd('/').LastIndexOf('/') + 1)..]);

    /// <summary>The outermost folders, so many at most.</summary>
    public FolderPath Outermost(int count)
    {
        var end = 0;
        for (var i = 0; i < count && EndOfFolder(end) is { } next; i++)
        {
            end = next;
        }
        return new(Encoded[..end]);
    }

    /// <summary>The folder at a level, from 0; none where there are not so many.</summary>
    public FolderPath FolderAt(int level)
    {
        var above = Outermost(level).Encoded.Length;
        return new(Encoded[above..(EndOfFolder(above) ?? above)]);
    }

    /// <summary>Whether it is this one, or in it.</summary>
    public bool Holds(FolderPath other) =>
        other.Encoded.StartsWith(Encoded, StringComparison.Ordinal)
        && (other.Encoded.Length == Encoded.Length || other.Encoded[Encoded.Length] != '/'); // else it is an archive of that name

    /// <summary>Without what stands for <paramref name="above"/>, in which it is.</summary>
    public FolderPath Within(FolderPath above) => new(Encoded[above.Encoded.Length..]);

    public bool EndsInArchive => Encoded.EndsWith("//", StringComparison.Ordinal);

    /// <summary>As people write it.</summary>
    public override string ToString() => Encoded.Replace("//", "/", StringComparison.Ordinal).TrimEnd('/');

    // Where the folder that begins there ends.
    private int? EndOfFolder(int start) =>
        Encoded.IndexOf('/', start) switch
        {
            < 0 => null,
            var slash when slash + 1 < Encoded.Length && Encoded[slash + 1] == '/' => slash + 2,
            var slash => slash + 1,
        };
}
