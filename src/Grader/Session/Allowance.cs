using Grader.Protocol;

namespace Grader.Session;

/// <summary>How much of the machine one run may use.</summary>
internal static class Allowance
{
    private const long DataBytes = 1L << 30;

    public static RunLimits LimitsFor(Exercise exercise) => new((int)Math.Ceiling(exercise.Seconds), DataBytes);

    /// <summary>Twice the processor time: a machine busy with other things must not cost a student points.</summary>
    public static TimeSpan WallTimeFor(Exercise exercise) => TimeSpan.FromSeconds(2 * Math.Ceiling(exercise.Seconds));
}
