namespace Grader.Results;

/// <summary>How it begins what a hole says of a line that the compiler, or the gate, told about. Whoever shows that beside it
/// need not say it again: behind these words it may be cut or escaped.</summary>
public static class LineFault
{
    public static string DoesNotCompile(int line) => $"Line {line} does not compile";

    public static string IsForbidden(int line) => $"Forbidden: line {line} uses";
}
