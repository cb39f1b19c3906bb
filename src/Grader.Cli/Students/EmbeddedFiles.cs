using System.Text;

namespace Grader.Cli.Students;

/// <summary>Texts that lie in this program, to be written as files for somebody.</summary>
internal static class EmbeddedFiles
{
    /// <param name="name">Folder and file, below this project.</param>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
