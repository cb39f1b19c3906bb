namespace Grader.Protocol;

/// <summary>What an exercise's loss is a function of: two of its parameters.</summary>
/// <param name="X">The top-level variable that grows to the right.</param>
/// <param name="Y">The one that grows upwards.</param>
/// <param name="Line">In the exercise's file, 1-based.</param>
public sealed record Landscape(string X, string Y, int Line);

/// <summary>Places at even distances, as many one way as the other.</summary>
/// <param name="Columns">How many each way, at least 2.</param>
public sealed record LandscapeGrid(double FromX, double ToX, double FromY, double ToY, int Columns);
