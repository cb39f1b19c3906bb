namespace Grader.Runner;

/// <summary>What a generator of random numbers gives besides numbers: whole numbers and sums alone, so that it is the same on
/// every machine.</summary>
internal static class Draws
{
    /// <summary>Whole numbers from 0 up to <paramref name="classes"/>. Each occurs, where there are enough of them.</summary>
    public static long[] Labels(Random random, long count, int classes)
    {
        var each = Permutation(random, classes);
        var labels = new long[count];
        for (var i = 0L; i < count; i++)
        {
            labels[i] = i < classes ? each[i] : random.Next(classes);
        }
        random.Shuffle(labels);
        return labels;
    }

    public static long[] Permutation(Random random, long count)
    {
        var places = new long[count];
        for (var i = 0L; i < count; i++)
        {
            places[i] = i;
        }
        random.Shuffle(places);
        return places;
    }

    /// <summary>Rows of positive numbers whose sum is 1.</summary>
    public static float[] Probabilities(Random random, long count, long perRow)
    {
        // None is so small that its logarithm rules the others.
        const double smallest = 0.05;
        var values = new float[count];
        for (var row = 0L; row < count; row += perRow)
        {
            var weights = new double[perRow];
            foreach (ref var weight in weights.AsSpan())
            {
                weight = smallest + random.NextDouble();
            }
            var sum = weights.Sum();
            for (var i = 0L; i < perRow; i++)
            {
                values[row + i] = (float)(weights[i] / sum);
            }
        }
        return values;
    }
}
