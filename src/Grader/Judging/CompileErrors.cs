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
    public static ImmutableArray<StudentDiagnostic> ToShow(Evidence evidence)
    {
        var alone = evidence
            .Alone.Values.SelectMany(a => ErrorsOf(a))
            .DistinctBy(d => (d.Id, d.Line, d.Column, d.Message))
            .OrderBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ToImmutableArray();
        return alone.IsEmpty ? ErrorsOf(evidence.InFile) : alone;
    }

    private static ImmutableArray<StudentDiagnostic> ErrorsOf(ProgramOutcome attempt) =>
        attempt switch
        {
            ProgramOutcome.NotBuilt(var diagnostics) => diagnostics,
            ProgramOutcome.Forbidden(var uses) =>
            [
                .. uses.Select(u => new StudentDiagnostic("forbidden", u.Line, 1, Reasons.WithAdvice(u)) { Length = 0 }),
            ],
            _ => [],
        };
}
