using Grader.Gradebook.Keeping;
using Grader.Session;

namespace Grader.Queue.Working;

/// <summary>What a worker is, and what it grades with.</summary>
/// <param name="Name">Of its machine and process, for people.</param>
/// <param name="Tier">See <see cref="Results.EnforcedIsolation.Tier"/>.</param>
/// <param name="IsStrong">Whether it holds everything back.</param>
/// <param name="Jobs">How many texts it grades at a time.</param>
/// <param name="OpenSession">Opens one for a course and a seed.</param>
/// <param name="FindFault">Says why this machine cannot grade, or not so safely any more; null where it can.</param>
public sealed record WorkerTerms(
    string Name,
    GraderBuild Grader,
    string Tier,
    bool IsStrong,
    int Jobs,
    Func<Course, int, GradingSession> OpenSession,
    Func<CancellationToken, Task<string?>> FindFault
)
{
    /// <summary>Of the environment: names who collects metrics, by OpenTelemetry.</summary>
    public const string MetricsVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public bool AreMetricsCollected { get; init; }
}
