using Grader.Protocol;

namespace Grader.Session;

/// <summary>What reading an exercise gave.</summary>
public abstract record ExerciseReading
{
    private ExerciseReading() { }

    public sealed record Read(Exercise Exercise) : ExerciseReading;

    /// <param name="File">The exercise's file, or that of the course's own rules.</param>
    /// <param name="First">The first thing that is wrong with it.</param>
    public sealed record Refused(string File, Problem First) : ExerciseReading;
}
