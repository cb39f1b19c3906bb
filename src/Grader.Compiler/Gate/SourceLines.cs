using System.Reflection.Metadata;

namespace Grader.Compiler.Gate;

/// <summary>From an instruction to the line that it was compiled from.</summary>
internal sealed class SourceLines(MetadataReader symbols)
{
    /// <summary>Null for what a compiler writes of its own accord.</summary>
    public (string Document, int Line)? FindLine(MethodDefinitionHandle method, int offset)
    {
        var points = symbols.GetMethodDebugInformation(method).GetSequencePoints().Where(p => !p.IsHidden).ToList();
        // What stands before the first line belongs to it: the setting up of a closure, for one.
        var point = points.LastOrDefault(p => p.Offset <= offset) is { StartLine: > 0 } before ? before : points.FirstOrDefault();
        return point.StartLine == 0 ? null : (symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine);
    }
}
