using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>
/// The seeds to grade with: always the same, so that whoever changes something else is not the one to find out; where some are
/// asked for, all but the first are drawn anew every time, so that nothing is right for one seed alone.
/// </summary>
internal static class Seeds
{
    /// <summary>How many are asked for by GRADER_SEEDS; null where nothing is.</summary>
    public static int? Asked =>
        int.TryParse(Environment.GetEnvironmentVariable("GRADER_SEEDS"), CultureInfo.InvariantCulture, out var n) ? n : null;

    public static ImmutableArray<int> Draw(int count) =>
        [1, .. Enumerable.Range(2, count - 1).Select(i => Asked is null ? i : RandomNumberGenerator.GetInt32(2, 1_000_000))];
}
