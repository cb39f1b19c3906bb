using System.Collections.Immutable;

namespace Grader.Misconceptions;

/// <summary>A wrong file, and where its mistake is.</summary>
/// <param name="Holes">Those with a mistake in them. One, if all is well.</param>
public sealed record Misconception(WrongFile Wrong, ImmutableArray<string> Holes);
