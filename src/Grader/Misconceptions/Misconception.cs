using System.Collections.Immutable;

namespace Grader.Misconceptions;

/// <summary>A wrong file, and where it differs from the reference.</summary>
/// <param name="Holes">Those whose answer is another one than the reference's, token by token. One, if all is well.</param>
public sealed record Misconception(WrongFile Wrong, ImmutableArray<string> Holes);
