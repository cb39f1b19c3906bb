using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Results;

/// <summary>What a program recorded of its training, and what the reference did under the same free choices.</summary>
/// <param name="FirstDifference">The first step that is not the reference's, from 1 on; null where none differs.</param>
/// <param name="Rate">The learning rate of both; null where they have not the same, or it is no number.</param>
/// <param name="LargestRate">Above this no run converges; null where that is not known.</param>
public sealed record TrainingReport(
    RecordedRun Own,
    RecordedRun Reference,
    int? FirstDifference,
    double? Rate,
    double? LargestRate
)
{
    /// <summary>Where both ended with other rates, as where one changes from step to step: the student's, at the end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OwnRate { get; init; }

    /// <summary>Where both ended with other rates: the reference's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ReferenceRate { get; init; }
}

/// <summary>A run, thinned: of many steps the first are kept, and those at which a trace is highest or lowest, begins or ends,
/// or stops being finite.</summary>
/// <param name="Steps">How many it had.</param>
/// <param name="At">Which of them are kept, from 1 on, ascending.</param>
public sealed record RecordedRun(int Steps, ImmutableArray<int> At, ImmutableArray<RecordedTrace> Traces)
{
    /// <summary>Where a trace goes to and fro between kept steps: the first steps of stretches that the whole run is made
    /// of, from 1 on, ascending. Else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<int>? Stretches { get; init; }
}

/// <param name="Name">What students call it: "loss", "m".</param>
/// <param name="Values">One for each kept step; may be NaN or infinite. NaN also where a list is shorter than the run.</param>
public sealed record RecordedTrace(
    string Name,
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] ImmutableArray<double> Values
)
{
    /// <summary>What it is within. Null where it does not go to and fro between kept steps: then these say all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordedBand? Band { get; init; }
}

/// <param name="Lows">The lowest of each stretch of the run, NaN where nothing in it is finite.</param>
/// <param name="Highs">Likewise the highest.</param>
public sealed record RecordedBand(
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] ImmutableArray<double> Lows,
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] ImmutableArray<double> Highs
);
