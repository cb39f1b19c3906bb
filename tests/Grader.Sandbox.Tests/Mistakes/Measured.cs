using System.Globalization;
using Xunit;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>What is asked of all that was said. Where it does not hold, what was said is shown.</summary>
internal static class Measured
{
    public static void NoneIsMisblamed(IEnumerable<Told> told) => None(told.Where(t => t.Misblame is not null));

    public static void NoneIsMisled(IEnumerable<Told> told) => None(told.Where(t => !t.Misleading.IsEmpty));

    /// <param name="rate">How many of the causes must be named.</param>
    public static void CausesAreNamed(IEnumerable<Told> told, double rate)
    {
        var speaking = told.Where(t => !t.Wrong.Cause.IsEmpty).ToList();
        var unnamed = speaking.Where(t => !t.NamesTheCause).ToList();
        Assert.True(
            unnamed.Count <= speaking.Count * (1 - rate),
            $"{Share(speaking)}; {rate.ToString("P0", CultureInfo.InvariantCulture)} are demanded.\n\n{Told.Describe(unnamed)}"
        );
    }

    /// <summary>How many causes are named, in a sentence without its end.</summary>
    public static string Share(IReadOnlyCollection<Told> told)
    {
        var speaking = told.Where(t => !t.Wrong.Cause.IsEmpty).ToList();
        var named = speaking.Count(t => t.NamesTheCause);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The cause is named of {named} of {speaking.Count}, {(double)named / speaking.Count:P0}"
        );
    }

    private static void None(IEnumerable<Told> told)
    {
        var all = told.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n\n{Told.Describe(all)}");
    }
}
