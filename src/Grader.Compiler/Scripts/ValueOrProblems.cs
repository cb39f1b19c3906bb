using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Compiler.Scripts;

/// <summary>A value, or what stands in the way of it.</summary>
internal sealed record ValueOrProblems<T>(T? Value, ImmutableArray<Problem> Problems)
    where T : class
{
    public static implicit operator ValueOrProblems<T>(T value) => new(value, []);

    public static implicit operator ValueOrProblems<T>(ImmutableArray<Problem> problems) => new(null, problems);
}
