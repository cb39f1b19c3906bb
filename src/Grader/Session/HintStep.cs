using System.Collections.Immutable;

namespace Grader.Session;

/// <summary>One of several hints on a hole.</summary>
/// <param name="Paragraphs">Sentences.</param>
/// <param name="Code">Below them, line by line; often none.</param>
public sealed record HintStep(ImmutableArray<string> Paragraphs, ImmutableArray<string> Code)
{
    /// <summary>Null where there is nothing to say.</summary>
    internal static HintStep? Of(params IEnumerable<string?> paragraphs) =>
        paragraphs.OfType<string>().ToImmutableArray() is { IsEmpty: false } said ? new(said, []) : null;
}
