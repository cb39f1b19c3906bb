using Grader.Protocol;

namespace Grader.Session;

/// <summary>How much of the machine one run may use.</summary>
internal static class Allowance
{
    private const long DataBytes = 1L << 30;

    private const double SharedPart = 4;

    public static RunLimits LimitsFor(Exercise exercise) => new((int)Math.Ceiling(exercise.Seconds), DataBytes);

    /// <summary>Less where a run shares its process: what takes longer is run once more, in one of its own.</summary>
    public static RunLimits SharedLimitsFor(Exercise exercise) =>
        LimitsFor(exercise) with
        {
            CpuSeconds = (int)Math.Ceiling(exercise.Seconds / SharedPart),
        };

    public static TimeSpan PatienceFor(Exercise exercise) => TimeSpan.FromSeconds(2 * SharedLimitsFor(exercise).CpuSeconds);

    /// <summary>Twice the processor time: a machine busy with other things must not cost a student points.</summary>
    public static TimeSpan WallTimeFor(Exercise exercise) => TimeSpan.FromSeconds(2 * Math.Ceiling(exercise.Seconds));
}
