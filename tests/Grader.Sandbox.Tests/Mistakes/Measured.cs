using System.Globalization;
using Xunit;

namespace Grader.Sandbox.Tests.Mistakes;

/// <summary>What is asked of all that was said. Where it does not hold, what was said is shown.</summary>
internal static class Measured
{
    public static void NoneIsMisblamed(IEnumerable<Told> told) => None(told.Where(t => t.Misblame is not null));

    public static void NoneIsMisled(IEnumerable<Told> told) => None(told.Where(t => !t.Misleading.IsEmpty));

    /// <summary>But those that are said not to be, and these are not.</summary>
    public static void CausesAreNamed(IEnumerable<Told> told) =>
        None(told.Where(t => !t.Wrong.Cause.IsEmpty && t.NamesTheCause == t.Wrong.Unnamed is not null));

    /// <param name="rate">How many of the causes must be named, of all that can be.</param>
    public static void EnoughAreToBeNamed(Func<WrongFile, bool> ofThese, double rate)
    {
        var speaking = WrongFiles.All.Where(w => ofThese(w) && !w.Cause.IsEmpty).ToList();
        Assert.InRange(speaking.Count(w => w.Unnamed is null), speaking.Count * rate, speaking.Count);
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
