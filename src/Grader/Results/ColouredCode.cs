using System.Collections.Immutable;
using Grader.Notebooks;
using Grader.Protocol;

namespace Grader.Results;

/// <summary>A student's file, and what an editor would colour in it.</summary>
/// <param name="Spans">Ascending, none over another; none at all where nobody could tell.</param>
public sealed record ColouredCode(string Text, ImmutableArray<CodeSpan> Spans)
{
    /// <summary>Where its lines stand in the student's file, of which it may be a part.</summary>
    public ScriptPlaces Places { get; init; } = ScriptPlaces.Same;
}
