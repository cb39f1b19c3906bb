using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Grader.Queue.Working;

/// <summary>What a worker tells whoever collects metrics, by OpenTelemetry, whose own variables say where and how.</summary>
internal sealed class WorkerMetrics : IDisposable
{
    private readonly Meter _meter = new("Grader.Queue");
    private readonly Histogram<double> _grading;
    private readonly Counter<long> _retries;
    private readonly MeterProvider? _provider;

    // As last looked at.
    private long _depth;
    private double _age;

    /// <param name="isCollected">Whether anybody does.</param>
    public WorkerMetrics(bool isCollected)
    {
        _grading = _meter.CreateHistogram<double>("grader.grading.duration", "s", "Grading one file");
        _retries = _meter.CreateCounter<long>("grader.queue.retries", "{file}", "Files begun again");
        _meter.CreateObservableGauge("grader.queue.depth", () => _depth, "{file}", "Files in the queue that are not graded");
        _meter.CreateObservableGauge("grader.queue.age", () => _age, "s", "Age of the oldest batch with such a file");
        _provider = isCollected ? Sdk.CreateMeterProviderBuilder().AddMeter(_meter.Name).AddOtlpExporter().Build() : null;
    }

    public void Graded(TimeSpan took) => _grading.Record(took.TotalSeconds);

    public void BegunAgain() => _retries.Add(1);

    /// <param name="age">Seconds.</param>
    public void Seen(long depth, double age) => (_depth, _age) = (depth, age);

    /// <summary>Sends what is not sent yet.</summary>
    public void Dispose()
    {
        _provider?.Dispose();
        _meter.Dispose();
    }
}
