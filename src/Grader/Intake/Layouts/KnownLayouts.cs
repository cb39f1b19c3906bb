using System.Collections.Immutable;

namespace Grader.Intake.Layouts;

/// <summary>All layouts, in the order in which a tree is tried for them: what has the most peculiar names comes first.</summary>
internal static class KnownLayouts
{
    public static readonly ImmutableArray<Layout> All =
    [
        GradescopeLayout.Layout,
        MoodleLayout.Layout,
        CanvasLayout.Layout,
        BlackboardLayout.Layout,
        NbgraderLayout.Layout,
        GithubLayout.Layout,
        FoldersLayout.Layout,
        WeeksLayout.Layout,
    ];

    public static ImmutableArray<string> Words => [.. All.Select(l => l.Word)];

    public static Layout? Find(string word) => All.FirstOrDefault(l => l.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
}
