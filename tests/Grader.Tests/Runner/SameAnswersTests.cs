using System.Runtime.InteropServices;
using Grader.Protocol;
using Grader.Runner;
using Xunit;

namespace Grader.Tests.Runner;

/// <summary>An answer that is given twice on the same inputs.</summary>
public sealed class SameAnswersTests
{
    private const float LastBit = 80.00001f; // the next number above 80 is 80.0000076

    [Fact]
    public void Tensors_and_numbers_that_differ_by_rounding_are_the_same_also_in_lists()
    {
        AssertSame(Floats(80, 0), Floats(LastBit, 0.0001f));
        AssertSame(Doubles(80), Doubles(80 + 1e-12));
        AssertSame(new Observation.Number("float", 80), new Observation.Number("float", LastBit));
        AssertSame(
            new Observation.List([Floats(80), new Observation.Text("a")]) { Asked = [] },
            new Observation.List([Floats(LastBit), new Observation.Text("a")])
        );
        AssertSame(Floats(float.NaN, float.PositiveInfinity), Floats(float.NaN, float.PositiveInfinity));
    }

    [Fact]
    public void Anything_more_is_another_answer()
    {
        AssertOther(Floats(80, 0), Floats(80, 0.001f));
        AssertOther(Doubles(80), Doubles(80.00001));
        AssertOther(Floats(float.NaN), Floats(1));
        AssertOther(Floats(float.PositiveInfinity), Floats(1));
        AssertOther(Floats(1, 2), Floats(1));
        AssertOther(Floats(1), Floats(1) with { Tracked = true });
        AssertOther(Floats(1, 2), Floats(1, 2) with { Shape = [1, 2] });
        AssertOther(Floats(1), new Observation.Number("float", 1));
        AssertOther(new Observation.Number("int", 1_000_000), new Observation.Number("int", 1_000_001));
        AssertOther(new Observation.Number("float", 1), new Observation.Number("double", 1));
        AssertOther(new Observation.List([Floats(1)]), new Observation.List([Floats(1), Floats(1)]));
        AssertOther(new Observation.Text("a"), new Observation.Text("b"));
    }

    private static void AssertSame(Observation first, Observation second) => Assert.True(BothWays(first, second));

    private static void AssertOther(Observation first, Observation second) => Assert.False(BothWays(first, second));

    private static bool BothWays(Observation first, Observation second)
    {
        var same = SameAnswers.AreSame(first, second);
        Assert.Equal(same, SameAnswers.AreSame(second, first));
        return same;
    }

    private static Observation.Tensor Floats(params float[] numbers) =>
        new(Dtype.Float32, [numbers.Length], Tracked: false, MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray());

    private static Observation.Tensor Doubles(params double[] numbers) =>
        new(Dtype.Float64, [numbers.Length], Tracked: false, MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray());
}
