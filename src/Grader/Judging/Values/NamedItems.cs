using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Values;

/// <summary>What students read of a list in place of numbers of its items.</summary>
/// <param name="Names">One for each item.</param>
/// <param name="AreCalls">They are what was asked: "f(2)"; else what it was asked of.</param>
/// <param name="Each">What an item is where it is true: "plotted"; empty where there is no word for it.</param>
internal sealed record NamedItems(ImmutableArray<string> Names, bool AreCalls, string Each)
{
    private const int MostNamed = 3;

    /// <summary>Null where nothing names them: a student is told the place.</summary>
    /// <param name="expected">The reference's: what it was asked, no student has a say in.</param>
    public static NamedItems? Of(Expectation.Same check, Observation.List expected)
    {
        if (!check.Items.IsEmpty)
        {
            return check.Items.Length == expected.Items.Length ? new(check.Items, AreCalls: false, check.Each) : null;
        }
        ImmutableArray<string> calls = [.. (expected.Asked ?? []).Select(CallInWords).OfType<string>()];
        return calls.Length > 0 && calls.Length == expected.Items.Length ? new(calls, AreCalls: true, check.Each) : null;
    }

    /// <summary>What is wrong with which items: with all of them where it is the same and but a yes or no, else with the
    /// first.</summary>
    /// <param name="seen">As many items.</param>
    public Fault? FindDifference(Observation.List seen, Observation.List expected, Sameness sameness)
    {
        var wrong = Enumerable
            .Range(0, expected.Items.Length)
            .Where(i => sameness.FindDifference(seen.Items[i], expected.Items[i]) is not null)
            .ToList();
        return wrong switch
        {
            [] => null,
            [var first, ..] => (seen.Items[first], expected.Items[first]) switch
            {
                (Observation.Truth s, Observation.Truth e) => DescribeTruth(
                    [.. wrong.Where(i => (seen.Items[i], expected.Items[i]) == (s, e)).Select(i => Names[i]).Distinct()],
                    s.Value
                ),
                var (s, e) => sameness.FindDifference(s, e)!.PrefixedWith($"{Names[first]}: "),
            },
        };
    }

    private string DescribeTruth(ImmutableArray<string> names, bool seen)
    {
        var who = Listed.Of([.. names.Take(MostNamed)], names.Length);
        var are = Plural.Of(names.Length, "is", "are");
        return (Each, AreCalls) switch
        {
            ({ Length: > 0 }, _) => seen ? $"{who} {are} {Each}, and should not be." : $"{who} {are} not {Each}.",
            (_, true) => $"{who} {are} {Wording.Of(seen)}; {Wording.Of(!seen)} was expected.",
            _ => $"{who}: {Wording.SeenAndExpected(Wording.Of(seen), Wording.Of(!seen))}",
        };
    }

    private static string? CallInWords(AskedCall call)
    {
        var arguments = Arguments.InWords(call.With);
        return arguments is not { } words
            ? null
            : words
                .Index()
                .Aggregate(call.Text, (text, word) => text.Replace($"{{{word.Index}}}", word.Item, StringComparison.Ordinal));
    }
}
