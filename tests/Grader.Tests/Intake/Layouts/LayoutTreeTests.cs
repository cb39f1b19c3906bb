using System.Collections.Immutable;
using Xunit;

namespace Grader.Tests.Intake.Layouts;

/// <summary>Every layout is read from a folder as from a zip.</summary>
public sealed class LayoutTreeTests : IDisposable
{
    private static readonly byte[] _zipOfAStudent = Zips.Of(("src/01.csx", "in a zip"));

    private static readonly ImmutableArray<LayoutTree> _trees = [.. PlatformTrees.All, .. OtherTrees.All];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> Trees => [.. Enumerable.Range(0, _trees.Length)];

    [Theory]
    [MemberData(nameof(Trees))]
    public void It_is_read_from_a_folder(int tree)
    {
        var layout = _trees[tree];
        foreach (var (path, text) in layout.Entries)
        {
            _folder.Write($"class/{path}", text == "zip" ? _zipOfAStudent : System.Text.Encoding.UTF8.GetBytes(text));
        }
        AssertRead(layout, _folder.At("class"));
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void It_is_read_from_a_zip(int tree)
    {
        var layout = _trees[tree];
        var entries = layout.Entries.Select(e => new StoredEntry(
            System.Text.Encoding.UTF8.GetBytes(e.Path),
            e.Text == "zip" ? _zipOfAStudent : System.Text.Encoding.UTF8.GetBytes(e.Text)
        ));
        AssertRead(layout, _folder.Write("class.zip", StoredZip.Of([.. entries])));
    }

    private static void AssertRead(LayoutTree layout, string path)
    {
        var found = Found.In(path).Split('\n').Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', layout.Found.Split('\n').Order(StringComparer.Ordinal)), string.Join('\n', found));
        Assert.Equal(layout.Said, Found.Remarks(path));
    }
}
