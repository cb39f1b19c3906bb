namespace Grader.Gradebook.Connecting;

/// <summary>What a database is there for, in the words of whoever gave its connection string.</summary>
/// <param name="Noun">"queue".</param>
/// <param name="Option">Behind which it is given: "--queue".</param>
/// <param name="Variable">Where a connection string may stand that is in no file.</param>
/// <param name="Refuse">Makes an exception of a line for people.</param>
public sealed record DatabaseUse(string Noun, string Option, string Variable, Func<string, Exception> Refuse)
{
    /// <summary>What to say of a file of SQLite's; null where one may be given as well.</summary>
    public string? NoFile { get; init; }
}
