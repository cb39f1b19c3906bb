using System.Text.RegularExpressions;
using Xunit;

namespace Grader.Tests.Checkout;

/// <summary>The README's figures are those that the benchmark wrote.</summary>
public sealed partial class QuotedResultsTests
{
    [Fact]
    public void Every_ratio_that_the_README_names_is_one_of_the_benchmarks()
    {
        var results = File.ReadAllText(Repository.At("tests/Grader.Benchmarks/RESULTS.md"));
        var section = File.ReadAllText(Repository.At("README.md")).Split("## How fast it is")[1].Split("\n## ")[0];
        var quoted = Ratio().Matches(section).Select(m => m.Value).ToList();
        Assert.NotEmpty(quoted);
        Assert.All(quoted, ratio => Assert.Contains($"| {ratio} |", results, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\d+\.\d\d")]
    private static partial Regex Ratio();
}
