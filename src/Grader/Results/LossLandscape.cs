using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Results;

/// <summary>The loss of an exercise's reference over its two parameters, on an even grid.</summary>
/// <param name="X">What students call the parameter that grows to the right, as its trace is called.</param>
/// <param name="Losses">Row by row from <paramref name="FromY"/> on, each from <paramref name="FromX"/> on; may be NaN or
/// infinite.</param>
/// <param name="Columns">How many a row has, at least 2.</param>
public sealed record LossLandscape(
    string Exercise,
    string X,
    string Y,
    double FromX,
    double ToX,
    double FromY,
    double ToY,
    int Columns,
    [property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] ImmutableArray<double> Losses
);
