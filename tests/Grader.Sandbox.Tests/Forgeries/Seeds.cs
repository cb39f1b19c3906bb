using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>
/// The seeds to grade with: one that is always the same, and others that are drawn anew every time, so that nothing is right for
/// one seed alone.
/// </summary>
internal static class Seeds
{
    /// <summary>How many are asked for by GRADER_SEEDS; null where nothing is.</summary>
    public static int? Asked =>
        int.TryParse(Environment.GetEnvironmentVariable("GRADER_SEEDS"), CultureInfo.InvariantCulture, out var n) ? n : null;

    public static ImmutableArray<int> Draw(int count) =>
        [1, .. Enumerable.Range(1, count - 1).Select(_ => RandomNumberGenerator.GetInt32(2, 1_000_000))];
}
