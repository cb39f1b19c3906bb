using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Scripts;

/// <summary>A piece of a text, and what takes its place.</summary>
/// <param name="At">In the text before any of them.</param>
internal sealed record TextRewrite(TextSpan At, string Instead)
{
    public int Growth => Instead.Length - At.Length;

    /// <param name="rewrites">None touches another one.</param>
    public static string ApplyAll(string text, ImmutableArray<TextRewrite> rewrites) =>
        rewrites
            .OrderByDescending(r => r.At.Start)
            .Aggregate(
                new StringBuilder(text),
                (changed, r) => changed.Remove(r.At.Start, r.At.Length).Insert(r.At.Start, r.Instead)
            )
            .ToString();

    /// <summary>With every line end of what was there, so that all lines below stay where they are.</summary>
    public static TextRewrite KeepingLines(string text, TextSpan at, string instead) =>
        new(at, instead + string.Concat(text[at.Start..at.End].Where(c => c is '\r' or '\n')));

    /// <summary>Where something that none of them touches is afterwards.</summary>
    public static TextSpan SpanAfter(TextSpan span, ImmutableArray<TextRewrite> rewrites) =>
        new(span.Start + rewrites.Where(r => r.At.Start < span.Start).Sum(r => r.Growth), span.Length);
}
