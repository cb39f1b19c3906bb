using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Slips;

/// <summary>What could be written instead, where a program does not compile. It is told only where it was seen to help, or cannot
/// be anything else.</summary>
/// <param name="Advice">A sentence to the student; empty where the error's own message says it all.</param>
/// <param name="Rewrites">In the program's text. None makes or takes a line.</param>
internal sealed record Mend(string Advice, ImmutableArray<TextRewrite> Rewrites)
{
    /// <summary>It turns what was no C# at all into C#, in which other mistakes of the same line come to light.</summary>
    public bool Reveals { get; init; }

    /// <summary>No right program has what it mends, so that it is told even where other mistakes around it stay.</summary>
    public bool IsCertain { get; init; }

    public static Mend Replace(TextSpan at, string instead, string advice) => new(advice, [new(at, instead)]);

    public static Mend Insert(int at, string what, string advice) => Replace(new(at, 0), what, advice);
}
