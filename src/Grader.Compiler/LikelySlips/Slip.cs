using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.LikelySlips;

/// <summary>One thing that is done otherwise than in an answer that is right.</summary>
/// <param name="Key">The same for the same slip in another statement that does the same to something else.</param>
/// <param name="Changes">To the scene's script; no two of them touch.</param>
/// <param name="Words">A sentence that is true of whatever does the same.</param>
internal sealed record Slip(string Key, ImmutableArray<TextChange> Changes, string Words)
{
    public Slip(string key, TextSpan span, string instead, string words)
        : this(key, [new(span, instead)], words) { }
}

/// <summary>A kind of slip at a place of an answer that is right. Its words name nothing that the student's answer does not have,
/// and miss nothing that it has.</summary>
internal delegate IEnumerable<Slip> SlipKind(SyntaxNode node, Scene scene);
