namespace Grader.Results;

/// <summary>What was handed in after it was due.</summary>
/// <param name="Days">Begun days, 1 or more.</param>
/// <param name="Penalty">Points that it costs, 0 to the score.</param>
public sealed record Lateness(int Days, double Penalty);
