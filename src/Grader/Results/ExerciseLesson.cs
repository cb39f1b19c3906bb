using System.Collections.Immutable;

namespace Grader.Results;

/// <summary>What students read before they begin, as its author wrote it.</summary>
/// <param name="Text">Markdown, with formulas in TeX.</param>
/// <param name="Programs">What is coloured of it: blocks of code, in any order.</param>
public sealed record ExerciseLesson(string Text, ImmutableArray<ColouredCode> Programs);
