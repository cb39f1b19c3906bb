using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Kinds;

/// <summary>Whether a program printed what it should have; how, and what else, is up to the student.</summary>
internal sealed partial record Printing(double Rtol) : CheckKind
{
    private const int Longest = 200;

    public override Observation WhatIsJudged(Observation seen, string printed) => new Observation.Text(printed);

    /// <param name="seen">All that the program printed.</param>
    /// <param name="expected">A number, a text, or a list of these: each must occur.</param>
    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (seen is not Observation.Text { Value: var text })
        {
            return Wording.FaultOfNoValue(seen) ?? Wording.SeenAndExpected(Wording.KindOf(seen), "what the program prints");
        }
        var items = ItemsOf(expected);
        var missing = MissingNumbers(text, [.. items.Select(i => Series.SingleNumber(i)).OfType<double>()], Rtol);
        return items
            .Select(item =>
                item switch
                {
                    Observation.Text { Value: var words } => text.Contains(words, StringComparison.Ordinal)
                        ? null
                        : $"{Visible.Cut(Visible.Quoted(words), Longest)} is not among what the program prints.",
                    _ when Series.SingleNumber(item) is { } number => missing.Contains(number)
                        ? $"{Numerals.Of(number)} is not among the numbers that the program prints."
                        : null,
                    _ => "this cannot be looked for in what is printed",
                }
            )
            .FirstOrDefault(m => m is not null);
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(new Closeness(Rtol, 0), reference)
        ?? (
            ItemsOf(reference!).All(i => i is Observation.Text || Series.SingleNumber(i) is not null)
                ? null
                : "The probe of CheckPrints must give a number, a text, or a list of these."
        );

    private static ImmutableArray<Observation> ItemsOf(Observation observation) =>
        observation is Observation.List { Items: var items } ? items : [observation];

    // Numeral by numeral: in 4 MB there is room for two million of them.
    private static List<double> MissingNumbers(string text, List<double> numbers, double rtol)
    {
        var closeness = new Closeness(rtol, 0);
        foreach (var numeral in Number().EnumerateMatches(text))
        {
            var (value, atol) = ParseNumeral(text.AsSpan(numeral.Index, numeral.Length));
            closeness = closeness.Atol == atol ? closeness : closeness with { Atol = atol };
            for (var i = numbers.Count - 1; i >= 0; i--)
            {
                if (closeness.Holds(value, numbers[i]))
                {
                    numbers.RemoveAt(i);
                }
            }
        }
        return numbers;
    }

    // 0.337 is 0.33669 as far as it goes.
    private static (double Value, double Atol) ParseNumeral(ReadOnlySpan<char> numeral)
    {
        var at = numeral.IndexOfAny('e', 'E');
        var mantissa = at < 0 ? numeral.Length : at;
        var exponent = at < 0 ? 0 : int.Parse(numeral[(at + 1)..], CultureInfo.InvariantCulture);
        var point = numeral.IndexOf('.');
        var decimals = point < 0 ? 0 : mantissa - point - 1;
        // 3 for 3.4 is a rounding that says too little.
        var half = decimals < 2 ? 0 : 0.5 * Math.Pow(10, exponent - decimals);
        return (double.Parse(numeral, CultureInfo.InvariantCulture), half * (1 + 1e-9) + 1e-12);
    }

    // \d would be the digits of every script, which nothing reads as numbers here.
    [GeneratedRegex(@"(?<![\w.])-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")]
    private static partial Regex Number();
}
