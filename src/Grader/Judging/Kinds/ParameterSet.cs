using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Kinds;

/// <summary>Whether a module has the parameters that the reference's has, in any order.</summary>
/// <param name="ByName">Whether it counts what they are called.</param>
internal sealed record ParameterSet(bool ByName) : CheckKind
{
    private const int LongestName = 60;

    private const string HowToRegister =
        "A module registers what stands in its fields where the constructor ends with RegisterComponents(): modules, and "
        + "tensors of type Parameter; a list of layers is to be a ModuleList.";

    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (Wording.FaultOfNoValue(seen) is { } none)
        {
            return none;
        }
        if (ParameterSeen.ListOf(seen) is not { } all)
        {
            return Wording.OtherThan(seen, "a module's list of parameters");
        }
        var wanted = Registered(ParameterSeen.ListOf(expected)!.Value);
        var left = Registered(all).ToList();
        var pairs = wanted.Select(w => (Wanted: w, Seen: TakeMatch(w, left))).ToList();
        ImmutableArray<ParameterSeen> missing = [.. pairs.Where(p => p.Seen is null).Select(p => p.Wanted)];
        return FaultOfMissing(missing, left, [.. all.Where(p => !p.IsRegistered)])
            ?? pairs.Select(p => p.Seen is null ? null : FaultOfPair(p.Seen, p.Wanted)).FirstOrDefault(f => f is not null)
            ?? FaultOfMore(left);
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(reference)
        ?? (
            ParameterSeen.ListOf(reference!) is { } all && !Registered(all).IsEmpty
                ? null
                : "The probe of CheckParameters must be Parameters(MODULE) or Parameters(MODULE, OPTIMIZER), of a module that "
                    + "has registered some."
        );

    private static ImmutableArray<ParameterSeen> Registered(ImmutableArray<ParameterSeen> all) =>
        [.. all.Where(p => p.IsRegistered)];

    // Of those without a name that counts, one that is right in all else comes first.
    private ParameterSeen? TakeMatch(ParameterSeen wanted, List<ParameterSeen> left)
    {
        var match = ByName
            ? left.Find(s => s.Name == wanted.Name)
            : left.Find(s => s.HasSameSize(wanted) && FaultOfPair(s, wanted) is null) ?? left.Find(s => s.HasSameSize(wanted));
        if (match is not null)
        {
            left.Remove(match);
        }
        return match;
    }

    private Fault? FaultOfMissing(
        ImmutableArray<ParameterSeen> missing,
        List<ParameterSeen> left,
        ImmutableArray<ParameterSeen> held
    )
    {
        if (missing is not [var first, ..])
        {
            return null;
        }
        if (held.FirstOrDefault(h => ByName ? h.Name == first.Name : h.HasSameSize(first)) is { } unregistered)
        {
            return new(
                $"{Shown(unregistered)} is not registered, so it is no parameter of the module. {HowToRegister}",
                $"{Wanted(first)} is not registered, so it is no parameter of the module. {HowToRegister}"
            );
        }
        var others =
            missing.Length > 1 ? $" {missing.Length - 1} more {Plural.Of(missing.Length - 1, "is", "are")} missing." : "";
        return ByName && left.Where(s => s.HasSameSize(first)).ToList() is [var renamed] && missing.Count(first.HasSameSize) == 1
            ? new(
                $"The parameter of shape {first.Size} is called {Shown(renamed)}; {first.Name} was expected.",
                $"The parameter of shape {first.Size} has another name; {first.Name} was expected."
            )
            : new(Missing(first) + others, Missing(first));
    }

    private string Missing(ParameterSeen wanted) =>
        ByName
            ? $"There is no parameter {wanted.Name}; one of shape {wanted.Size} was expected."
            : $"There is no parameter of shape {wanted.Size}{OddDtype(wanted)}, which was expected.";

    private Fault? FaultOfPair(ParameterSeen seen, ParameterSeen wanted)
    {
        var (name, expected) = (Shown(seen), Wanted(wanted));
        Fault Told(string rest) => new($"{name} {rest}", $"{expected} {rest}");
        return !seen.Shape.SequenceEqual(wanted.Shape)
                ? new(
                    $"{name} has shape {seen.Size}; {wanted.Size} was expected.{MeaningOfShape(seen, wanted)}",
                    $"{expected} has another shape; {wanted.Size} was expected.{MeaningOfShape(seen, wanted)}"
                )
            : seen.Dtype != wanted.Dtype
                ? new(
                    $"{name} holds {Visible.Cut(seen.Dtype, LongestName)}; {wanted.Dtype} was expected.",
                    $"{expected} holds numbers of another dtype; {wanted.Dtype} was expected."
                )
            : seen.IsTrainable != wanted.IsTrainable
                ? Told(
                    wanted.IsTrainable
                        ? "is frozen: its requires_grad is false, and it was to be trainable."
                        : "is trainable; it was to be frozen, with its requires_grad false."
                )
            : seen.IsMoved != wanted.IsMoved
                ? Told(
                    wanted.IsMoved is true
                        ? "is not among what the optimizer moves: it was made without this parameter."
                        : "is among what the optimizer moves; it was not to be."
                )
            : null;
    }

    // True of every Linear; of the others it is not known.
    private static string MeaningOfShape(ParameterSeen seen, ParameterSeen wanted) =>
        wanted is { Shape: [var outputs, var inputs] }
        && inputs != outputs
        && wanted.Name.EndsWith("weight", StringComparison.Ordinal)
        && seen.Shape.SequenceEqual([inputs, outputs])
            ? $" The weight of Linear({Numerals.Of(inputs)}, {Numerals.Of(outputs)}) has shape {wanted.Size}: first its outputs, "
                + "then its inputs."
            : "";

    private static Fault? FaultOfMore(List<ParameterSeen> left) =>
        left is [var more, ..]
            ? new(
                $"There is a parameter {Shown(more)} of shape {more.Size}, which was not expected.",
                "There is a parameter that was not expected."
            )
            : null;

    private static string Shown(ParameterSeen seen) => Visible.Cut(seen.Name, LongestName);

    private string Wanted(ParameterSeen wanted) => ByName ? wanted.Name : $"A parameter of shape {wanted.Size}";

    private static string OddDtype(ParameterSeen wanted) =>
        wanted.Dtype == nameof(Dtype.Float32) ? "" : $" and dtype {wanted.Dtype}";
}
