using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>Which compile errors, and uses of what is forbidden, a student is shown: each beside the cause, none for what merely
/// follows from another one.</summary>
internal static class CompileErrors
{
    /// <summary>
    /// The errors that holes have by themselves: one missing bracket makes errors in every line below it, but not in the other
    /// holes' own programs. Only where there are none, those of the whole file.
    /// </summary>
    public static ImmutableArray<Diagnostic> Of(Evidence evidence)
    {
        var alone = evidence
            .Alone.Values.SelectMany(a => Of(a))
            .Distinct()
            .OrderBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ToImmutableArray();
        return alone.IsEmpty ? Of(evidence.InFile) : alone;
    }

    private static ImmutableArray<Diagnostic> Of(Attempt attempt) =>
        attempt switch
        {
            Attempt.NotBuilt(var diagnostics) => diagnostics,
            Attempt.Forbidden(var uses) => [.. uses.Select(u => new Diagnostic("forbidden", u.Line, 1, Reasons.Said(u)))],
            _ => [],
        };
}
