using CsCheck;

namespace Grader.Tests.Policies;

internal static class Choice
{
    /// <summary>Any of them.</summary>
    public static Gen<T> Of<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
