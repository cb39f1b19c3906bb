namespace Grader.Results;

/// <summary>What a person gave a hole in place of the grader. It stays when the file is graded again.</summary>
/// <param name="Graded">The points that the grader gave, before.</param>
/// <param name="Why">The person's own words.</param>
public sealed record PersonsDecision(double Graded, string Why, DateTimeOffset At);
