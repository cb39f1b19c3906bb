using Grader.Fetching;
using Xunit;

namespace Grader.Tests.Fetching;

public sealed class DataFolderTests
{
    [Fact]
    public void It_is_where_the_system_keeps_a_users_data() =>
        Assert.EndsWith("grader", DataFolder.Find(_ => null, "/work").Path, StringComparison.Ordinal);

    [Fact]
    public void A_variable_names_another_place_from_where_one_is() =>
        Assert.Equal("/work/data", DataFolder.Find(name => name == "GRADER_DATA" ? "data" : null, "/work").Path);

    [Fact]
    public void What_is_needed_is_read_from_the_builds_own_list_and_lock_file()
    {
        var needed = NeededLibraries.Parse(
            ["linux-x64 One/1.0/native/a.so", "linux-x64 One/1.0/native/b.so", "linux-x64 Two/2.0/c.so"],
            """{"dependencies":{"net10.0":{},"net10.0/linux-x64":{"One":{"contentHash":"1="},"Two":{"contentHash":"2="}}}}"""
        );
        Assert.Equal(
            ["One 1.0 1= native/a.so native/b.so", "Two 2.0 2= c.so"],
            needed.Packages.Select(p => $"{p} {p.Hash} {string.Join(' ', p.Files)}")
        );
    }

    [Fact]
    public void A_runner_that_was_built_needs_nothing()
    {
        using var folder = new TempFolder();
        Assert.Null(NeededLibraries.FindFor(folder.Write("Grader.Runner.dll", "")));
    }
}
