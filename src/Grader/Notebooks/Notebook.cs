using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>What is to be graded of a notebook.</summary>
internal abstract record NotebookScript
{
    private NotebookScript() { }

    public sealed record Read(CellScript Script) : NotebookScript;

    /// <param name="Why">A clause for people.</param>
    public sealed record Refused(string Why) : NotebookScript;
}

/// <summary>From a notebook's file to the C# in it.</summary>
internal static partial class Notebook
{
    /// <summary>Code in JSON has more characters than it has elsewhere: line ends and quotes are two.</summary>
    private const int JsonToText = 3;

    private const int FirstLines = 5;

    /// <summary>Whether bytes, all of a file or its beginning, are those of a notebook of Jupyter's, whatever it is
    /// called.</summary>
    public static bool IsIpynb(ReadOnlySpan<byte> bytes)
    {
        var json = WithoutMark(bytes).TrimStart(" \t\r\n"u8);
        return json.StartsWith("{"u8)
            && json[1..].TrimStart(" \t\r\n"u8).StartsWith("\""u8)
            && (json.IndexOf("\"cells\""u8) >= 0 || json.IndexOf("\"nbformat\""u8) >= 0);
    }

    /// <summary>Whether a text that is called as such a notebook is, and is none, is meant as one: it is JSON, or was.</summary>
    public static bool IsMeantAsIpynb(string text) =>
        text.AsSpan().TrimStart() is ['{' or '[', ..] || text.Contains("\"cells\"", StringComparison.Ordinal);

    /// <param name="mostBytes">How long its code may be.</param>
    public static NotebookScript ReadIpynb(ReadOnlySpan<byte> bytes, int mostBytes) =>
        bytes.Length > NotebookLimits.MostBytes
            ? new NotebookScript.Refused(NotebookLimits.TooLarge)
            : ScriptOf(IpynbReader.Read(WithoutMark(bytes), mostBytes * JsonToText), mostBytes);

    public static bool IsDib(string text) => DibReader.IsDib(text);

    /// <inheritdoc cref="ReadIpynb"/>
    public static NotebookScript ReadDib(string text, int mostBytes) => ScriptOf(DibReader.Read(text), mostBytes);

    private static NotebookScript ScriptOf(NotebookReading reading, int mostBytes)
    {
        if (reading is not NotebookReading.Cells(var language, var cells))
        {
            return new NotebookScript.Refused(((NotebookReading.Refused)reading).Why);
        }
        if (cells.IsEmpty)
        {
            return new NotebookScript.Refused("it is a notebook without a cell of code; hand in the exercise's own file");
        }
        var script = CellScript.Of(cells, language ?? CellLanguage.CSharp);
        if (!cells.Any(c => IsCSharp(c.Language ?? language)))
        {
            // Who opened it with another kernel has that one's name in it, and the same code.
            var asCSharp = CellScript.Of(cells, CellLanguage.CSharp);
            if (!IsOfExercise(asCSharp.Text))
            {
                return new NotebookScript.Refused(WhyNotCSharp(cells[0].Language ?? language));
            }
            script = asCSharp;
        }
        return script.Text.Length > mostBytes
            ? new NotebookScript.Refused(NotebookLimits.TooMuchCode)
            : new NotebookScript.Read(script);
    }

    private static bool IsCSharp(string? language) => language is null || CellLanguage.KnownAs(language) == CellLanguage.CSharp;

    private static string WhyNotCSharp(string? language) =>
        (language is null ? null : CellLanguage.KnownAs(language)) switch
        {
            null or CellLanguage.CSharp => "no cell of it is C#; hand in the exercise's own file",
            var known => $"its cells are {known}, and the exercises are in C#; hand in the exercise's own file",
        };

    private static bool IsOfExercise(string text) => text.Split('\n').Take(FirstLines).Any(line => ExerciseLine().IsMatch(line));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;

    [GeneratedRegex(@"^\s*//\s*exercise\s+\S+\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ExerciseLine();
}
