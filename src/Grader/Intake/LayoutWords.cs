using System.Collections.Immutable;
using Grader.Intake.Layouts;

namespace Grader.Intake;

/// <summary>What layouts are called by those who choose one.</summary>
public static class LayoutWords
{
    public static ImmutableArray<string> All => KnownLayouts.Words;

    public static bool IsOne(string word) => KnownLayouts.Find(word) is not null;
}
