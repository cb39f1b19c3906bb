using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Values;

/// <summary>What a function was called with, as people write it.</summary>
internal static class Arguments
{
    private const int FewestDigits = 6,
        MostDigits = 17;

    /// <summary>In as many digits as it takes to tell two numbers apart that are not the same; null where one of them is nothing
    /// that could be shown.</summary>
    public static ImmutableArray<string>? InWords(ImmutableArray<Observation> arguments)
    {
        var numbers = arguments.SelectMany(a => NumbersIn(a)).Distinct().ToList();
        var digits = Enumerable
            .Range(FewestDigits, MostDigits - FewestDigits)
            .FirstOrDefault(d => numbers.Select(n => Numerals.Of(n, d)).Distinct().Count() == numbers.Count, MostDigits);
        ImmutableArray<string> words = [.. arguments.Select(a => InWords(a, digits)).OfType<string>()];
        return words.Length == arguments.Length ? words : null;
    }

    private static string? InWords(Observation argument, int digits) =>
        argument switch
        {
            Observation.Truth t => Wording.Of(t.Value),
            Observation.Text t => Visible.Quoted(t.Value),
            Observation.Nothing => "null",
            Observation.Tensor { Shape: [] or [1] } or Observation.Number => NumbersIn(argument) is [var only]
                ? Numerals.Of(only, digits)
                : null,
            Observation.Tensor { Shape: [_], Dtype: not Dtype.Bool } =>
                $"[{string.Join(", ", NumbersIn(argument).Select(n => Numerals.Of(n, digits)))}]",
            _ => null,
        };

    private static ImmutableArray<double> NumbersIn(Observation argument) => Series.Of(argument) ?? [];
}
