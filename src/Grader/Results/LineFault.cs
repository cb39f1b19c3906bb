using Grader.Protocol;

namespace Grader.Results;

/// <summary>How it begins what a hole says of a line that the compiler, or the gate, told about. Whoever shows that beside it
/// need not say it again: behind these words it may be cut or escaped.</summary>
public static class LineFault
{
    public static string DoesNotCompile(int line) => DoesNotCompile($"line {line}");

    public static string DoesNotCompile(StudentDiagnostic error) => DoesNotCompile(PlaceWords.Of(error));

    public static string IsForbidden(int line) => IsForbidden($"line {line}");

    public static string IsForbidden(StudentDiagnostic error) => IsForbidden(PlaceWords.Of(error));

    private static string DoesNotCompile(string place) => $"{PlaceWords.Capital(place)} does not compile";

    private static string IsForbidden(string place) => $"Forbidden: {place} uses";
}
