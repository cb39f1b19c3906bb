namespace Grader.Protocol;

/// <summary>What the host demands of a process on its command line. A process that cannot do it must not go on.</summary>
public static class Demand
{
    /// <summary>To cut itself off from the system before it meets a submission.</summary>
    public const string Filter = "--filter";
}
