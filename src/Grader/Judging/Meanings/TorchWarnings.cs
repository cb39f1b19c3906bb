using System.Text.RegularExpressions;

namespace Grader.Judging.Meanings;

/// <summary>What libtorch 2.10 warns of on standard error. A program can print the same: it chooses words by that, and nothing
/// else.</summary>
public static partial class TorchWarnings
{
    /// <summary>A gradient was asked of what is no leaf.</summary>
    public static bool TellOfGradientOfNoLeaf(string printed) =>
        printed.Contains(
            "Warning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed",
            StringComparison.Ordinal
        );

    /// <summary>The loss that was given predictions and targets which make a larger tensor than either is: "mse_loss"; null where
    /// none was.</summary>
    public static string? LossOfAllPairs(string printed) =>
        // Looked for first: what the pattern takes of memory is only taken where it may match.
        !printed.Contains("Warning: Using a target size", StringComparison.Ordinal)
            ? null
            : OtherSize()
                .Matches(printed)
                .Where(m => AreLargerTogether(Extents(m.Groups["target"]), Extents(m.Groups["input"])))
                .Select(m => m.Groups["loss"].Value)
                .FirstOrDefault();

    private static long[] Extents(Group shape) =>
        [.. shape.Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];

    private static bool AreLargerTogether(long[] target, long[] input)
    {
        var rank = Math.Max(target.Length, input.Length);
        var (t, i) = (Padded(target, rank), Padded(input, rank));
        return t.Zip(i).All(p => p.First == p.Second || p.First == 1 || p.Second == 1)
            && t.Zip(i).Any(p => p.First > p.Second)
            && t.Zip(i).Any(p => p.First < p.Second);
    }

    private static long[] Padded(long[] shape, int rank) => [.. Enumerable.Repeat(1L, rank - shape.Length), .. shape];

    // Bounded in every part: a program may print megabytes of what is nearly this.
    [GeneratedRegex(
        @"Warning: Using a target size \(\[(?<target>([0-9]{1,9}(, )?){0,8})\]\) that is different to the input size "
            + @"\(\[(?<input>([0-9]{1,9}(, )?){0,8})\]\)\. This will likely [^\n(]{0,200}"
            + @"\(function (?<loss>mse_loss|smooth_l1_loss|huber_loss)\)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OtherSize();
}
