namespace Grader.Results;

/// <summary>What is known of a student: from a roster, else from the names that a learning platform gives its files.</summary>
/// <param name="Id">The course's or the platform's: Canvas's user id, Moodle's "Participant 123", a matriculation number.</param>
/// <param name="Section">A group of the course.</param>
public sealed record StudentIdentity(
    string? Id = null,
    string? Name = null,
    string? Email = null,
    string? Login = null,
    string? Section = null
)
{
    /// <summary>This, and from <paramref name="other"/> what is not known here.</summary>
    public StudentIdentity CompletedBy(StudentIdentity other) =>
        new(Id ?? other.Id, Name ?? other.Name, Email ?? other.Email, Login ?? other.Login, Section ?? other.Section);
}
