namespace Grader.Results;

public sealed record CheckReport(string Name, Verdict Verdict, double Points, double Max, string? Message);
