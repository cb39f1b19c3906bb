namespace Grader.Gradebook.Opening;

/// <summary>Moves all that is in a gradebook into one that is empty, row by row, with the numbers that the rows have.</summary>
internal static class RowCopy
{
    /// <summary>Rows that are written at once.</summary>
    private const int AtATime = 500;

    /// <param name="from">Is read as it is at one moment.</param>
    /// <param name="to">Gets all of it, or nothing.</param>
    /// <exception cref="GradebookException">One of them fails.</exception>
    public static void Copy(OpenGradebook from, OpenGradebook to) =>
        to.Change(written =>
            from.ReadWhole(read =>
            {
                // Each refers to those before it.
                Write(read.Gradings.OrderBy(g => g.Id));
                Write(read.Verdicts.OrderBy(v => v.Id));
                Write(read.Entries.OrderBy(e => e.GradingId).ThenBy(e => e.Place));
                Write(read.Decisions.OrderBy(d => d.Id));
                return to.Guarded(() =>
                {
                    to.CountOn(written);
                    return true;
                });

                void Write<T>(IEnumerable<T> rows)
                    where T : class
                {
                    foreach (var some in rows.Chunk(AtATime))
                    {
                        to.Guarded(() =>
                        {
                            written.AddRange(some);
                            var saved = written.SaveChanges();
                            written.ChangeTracker.Clear();
                            return saved;
                        });
                    }
                }
            })
        );
}
