using System.Text;
using Grader.Formats;

namespace Grader.Pages.Tests.Samples;

/// <summary>The pages of a grading, in a folder as <c>grader grade</c> writes them.</summary>
internal sealed class WrittenPages : IDisposable
{
    private WrittenPages(string folder) => Folder = folder;

    public string Folder { get; }

    public string ClassPage => PathOf("html/index.html");

    public string PathOf(string page) => Path.Combine(Folder, page);

    public static WrittenPages Of(FormatInput input)
    {
        var pages = new WrittenPages(Directory.CreateTempSubdirectory("grader-pages-").FullName);
        foreach (var piece in PiecesOf(input))
        {
            var path = pages.PathOf(piece.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            piece.Write(file);
        }
        return pages;
    }

    /// <summary>Each is fetched when it is asked for.</summary>
    public static IEnumerable<FormatPiece.File> PiecesOf(FormatInput input) =>
        HtmlPages.Make(input).Pieces.Cast<FormatPiece.Fetched>().Select(p => Fetched(p.Fetch()));

    // Samples are there at once.
    private static FormatPiece.File Fetched(Task<FormatPiece.File> piece) => piece.GetAwaiter().GetResult();

    public static string TextOf(FormatPiece.File piece)
    {
        using var stream = new MemoryStream();
        piece.Write(stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
