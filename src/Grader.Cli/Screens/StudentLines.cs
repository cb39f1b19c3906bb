using System.Collections.Immutable;
using Grader.Intake;
using Grader.Notebooks;
using Grader.Protocol;

namespace Grader.Cli.Screens;

/// <summary>The lines of a student's file, as a C# compiler counts them.</summary>
/// <param name="places">Where the text's lines stand in the file.</param>
public sealed class StudentLines(string text, ScriptPlaces places)
{
    public StudentLines(string text)
        : this(text, ScriptPlaces.Same) { }

    /// <summary>Of a file that was read; none of one that could not be.</summary>
    public static StudentLines Of(SubmissionReading reading) =>
        reading is SubmissionReading.Text read ? new(read.Content, read.Places) : new("");

    private static readonly string[] _ends = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private readonly ImmutableArray<string> _lines = [.. text.Split(_ends, StringSplitOptions.None)];

    /// <summary>The line that it is about.</summary>
    public string At(StudentDiagnostic error) => At(places.TextLineOf(error.Cell, error.Line));

    /// <summary>Empty where the text has no such line.</summary>
    /// <param name="line">1-based.</param>
    public string At(int line) => line >= 1 && line <= _lines.Length ? _lines[line - 1] : "";
}
