using System.Collections.Immutable;

namespace Grader.Formats.TeachersFiles;

/// <summary>A teacher's file, understood: which rows are students' and which columns may take points.</summary>
/// <param name="Table">Its first row is the names of columns.</param>
internal sealed record GradeSheet(
    TeachersText File,
    CellTable Table,
    ImmutableArray<StudentRow> Students,
    ImmutableArray<GradeColumn> Columns
)
{
    /// <summary>The row that says what each column's most points are; null where there is none.</summary>
    public int? MaxRow { get; init; }

    /// <summary>The column that says so in each row, likewise.</summary>
    public int? MaxColumn { get; init; }

    /// <summary>Where words on a submission go; null where nowhere.</summary>
    public int? FeedbackColumn { get; init; }

    /// <summary>Rows that the platform lets nobody change.</summary>
    public ImmutableHashSet<int> LockedRows { get; init; } = [];

    /// <summary>Whether its numbers have a comma before the decimals.</summary>
    public bool HasDecimalComma { get; init; }

    /// <summary>The first column that no row has anything in.</summary>
    public int FirstNewColumn =>
        Table
            .Rows.Select(row => row.Length - row.Reverse().TakeWhile(c => string.IsNullOrWhiteSpace(c.Value)).Count())
            .Append(Table.Rows[0].Length)
            .Max();

    public double? MaxOf(GradeColumn column, int row) =>
        CellText.NumberIn(Table.At(MaxRow ?? row, MaxRow is null ? MaxColumn : column.Column));

    public static bool UsesComma(IEnumerable<string> numbers)
    {
        var seen = numbers.Select(n => n.Trim()).Where(n => CellText.NumberIn(n) is not null).ToList();
        return seen.Exists(n => n.Contains(',', StringComparison.Ordinal))
            && !seen.Exists(n => n.Contains('.', StringComparison.Ordinal));
    }
}
