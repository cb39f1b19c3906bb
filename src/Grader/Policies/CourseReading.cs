namespace Grader.Policies;

/// <summary>What reading a course's rules gave.</summary>
public abstract record CourseReading
{
    private CourseReading() { }

    public sealed record Read(CoursePolicy Policy) : CourseReading;

    /// <param name="Line">1-based; null where it is about the file as a whole.</param>
    /// <param name="What">A sentence for people: what is wrong.</param>
    /// <param name="Mend">Another one: what to write instead.</param>
    public sealed record Refused(int? Line, string What, string Mend) : CourseReading;
}
