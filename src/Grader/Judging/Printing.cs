using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>Whether a program printed what it should have; how, and what else, is up to the student.</summary>
internal static partial class Printing
{
    /// <param name="printed">All that the program printed.</param>
    /// <param name="expected">A number, a text, or a list of these: each must occur.</param>
    public static string? Difference(Expectation.Prints prints, Observation printed, Observation expected)
    {
        var text = ((Observation.Text)printed).Value;
        var numbers = Number().Matches(text).Select(m => m.Value).ToImmutableArray();
        return Items(expected).Select(item => item switch
        {
            Observation.Text { Value: var words } => text.Contains(words, StringComparison.Ordinal) ? null : $"{Visible.Quoted(words)} is not among what the program prints.",
            _ when Series.One(item) is { } number => numbers.Any(n => IsPrinted(n, number, prints.Rtol)) ? null
                : $"{Numerals.Of(number)} is not among the numbers that the program prints.",
            _ => "this cannot be looked for in what is printed",
        }).FirstOrDefault(m => m is not null);
    }

    public static string? Defect(Observation reference) => Items(reference).All(i => i is Observation.Text || Series.One(i) is not null)
        ? null
        : "The probe of CheckPrints must give a number, a text, or a list of these.";

    private static ImmutableArray<Observation> Items(Observation observation) => observation is Observation.List { Items: var items } ? items : [observation];

    // 0.337 is 0.33669 as far as it goes.
    private static bool IsPrinted(string numeral, double number, double rtol)
    {
        var value = double.Parse(numeral, CultureInfo.InvariantCulture);
        var exponent = numeral.IndexOfAny(['e', 'E']) is >= 0 and var at ? int.Parse(numeral[(at + 1)..], CultureInfo.InvariantCulture) : 0;
        var mantissa = numeral.Split('e', 'E')[0];
        var decimals = mantissa.Contains('.', StringComparison.Ordinal) ? mantissa.Length - mantissa.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        // 3 for 3.4 is a rounding that says too little.
        var half = decimals < 2 ? 0 : 0.5 * Math.Pow(10, exponent - decimals);
        return new Closeness(rtol, half * (1 + 1e-9) + 1e-12).Holds(value, number);
    }

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?([eE][+-]?\d{1,3})?")]
    private static partial Regex Number();
}
