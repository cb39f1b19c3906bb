using Grader.Judging.Kinds;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Judging;

internal static class Verdicts
{
    public static CheckOutcome Same(Observation seen, Observation? expected, double rtol = 1e-4, double atol = 1e-6) =>
        new Expectation.Same(rtol, atol).Judge(seen, expected);

    public static void Passes(Observation seen, Observation expected, double rtol = 1e-4, double atol = 1e-6) =>
        Assert.Equal(new CheckOutcome.Passed(), Same(seen, expected, rtol, atol));

    public static void Fails(string message, Observation seen, Observation expected, double rtol = 1e-4, double atol = 1e-6) =>
        Assert.Equal(new CheckOutcome.Failed(message), Same(seen, expected, rtol, atol));
}
