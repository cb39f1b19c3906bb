using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>A parameter of a module, as a runner describes it.</summary>
/// <param name="IsRegistered">Whether the module has it among its parameters, and does not merely hold it.</param>
/// <param name="IsMoved">Whether an optimizer has it; null where none was asked.</param>
internal sealed record ParameterSeen(
    string Name,
    string Dtype,
    ImmutableArray<long> Shape,
    bool IsTrainable,
    bool IsRegistered,
    bool? IsMoved
)
{
    public string Size => Wording.Of(Shape);

    /// <summary>Null where the observation is no list of parameters.</summary>
    public static ImmutableArray<ParameterSeen>? ListOf(Observation observation) =>
        observation is Observation.List { Items: var items } && items.Select(Of).ToList() is var all && !all.Contains(null)
            ? [.. all.Select(p => p!)]
            : null;

    public bool HasSameSize(ParameterSeen other) => Dtype == other.Dtype && Shape.SequenceEqual(other.Shape);

    private static ParameterSeen? Of(Observation item) =>
        item
            is Observation.List
            {
                Items: [
                    Observation.Text
                    (var name),
                    Observation.Text
                    (var dtype),
                    Observation.List { Items.Length: <= ObservationBounds.Rank } shape,
                    Observation.Truth
                    (var isTrainable),
                    Observation.Truth
                    (var isRegistered),
                    var moved,
                ]
            }
        && Series.Of(shape) is { } extents
            ? new(name, dtype, [.. extents.Select(e => (long)e)], isTrainable, isRegistered, (moved as Observation.Truth)?.Value)
            : null;
}
