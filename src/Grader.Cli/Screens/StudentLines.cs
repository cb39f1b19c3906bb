using System.Collections.Immutable;

namespace Grader.Cli.Screens;

/// <summary>The lines of a student's file, as a C# compiler counts them.</summary>
public sealed class StudentLines(string text)
{
    private static readonly string[] _ends = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private readonly ImmutableArray<string> _lines = [.. text.Split(_ends, StringSplitOptions.None)];

    /// <summary>Empty where the file has no such line.</summary>
    /// <param name="line">1-based.</param>
    public string At(int line) => line >= 1 && line <= _lines.Length ? _lines[line - 1] : "";
}
