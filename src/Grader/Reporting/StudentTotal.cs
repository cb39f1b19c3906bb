using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>What a student has of all that counts, as the table says it.</summary>
/// <param name="Points">Less what lateness costs, and rounded as the course says.</param>
/// <param name="Max">Above 0.</param>
public sealed record StudentTotal(string Student, double Points, double Max)
{
    /// <summary>In the order of the table. Whose files could not be graded has none: that is no zero.</summary>
    public static ImmutableArray<StudentTotal> AllOf(CountedFiles files)
    {
        var columns = TableColumn.AllOf(files);
        return
        [
            .. from row in TableRow.AllOf(files)
            let total = row.TotalOver(columns, files.Term)
            where row.Student is not null && total.Max > 0
            select new StudentTotal(row.Student!, total.Points, total.Max),
        ];
    }
}
