using System.Collections.Immutable;
using Grader.Intake;
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

    [Fact]
    public void A_name_that_leads_out_of_an_archive_is_nobodys_whatever_it_is_like()
    {
        var path = _folder.Write(
            "class.zip",
            StoredZip.Of(new StoredEntry("adal_1_2_01.csx", "1"), new StoredEntry("../bob_3_4_01.csx", "no"))
        );
        Assert.Equal(
            "../bob_3_4_01.csx | - | (its name leads out of the archive, by '..', from a root or to a drive, so it could be "
                + "anybody's; pack it again)\nadal_1_2_01.csx | adal | 1",
            Found.In(path)
        );
        Assert.StartsWith("Read as a Canvas download: 1 student.", Found.Remarks(path), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_is_damaged_costs_only_its_student()
    {
        _folder.Write("class/adal_1_2_hw.zip", "no zip");
        _folder.Write("class/bob_3_4_01.csx", "2");
        Assert.Equal(
            "adal_1_2_hw.zip | adal | (it is a damaged archive, or none; pack it again, or grade the folder)\n"
                + "bob_3_4_01.csx | bob | 2",
            Found.In(_folder.At("class"))
        );
    }

    [Fact]
    public void Metadata_that_make_no_sense_leave_every_folder_a_student_without_a_name()
    {
        foreach (
            var metadata in new[] { "", "- [", "submission_1: {", new string('[', 100_000), "submission_1:\n  :submitters: 7\n" }
        )
        {
            _folder.Write("class/submission_metadata.yml", metadata);
            _folder.Write("class/submission_1/01.csx", "1");
            Assert.Equal("submission_1/01.csx | submission_1 | 1", Found.In(_folder.At("class")));
            Assert.EndsWith(
                "does not say whose 1 folder is: each is a student by itself.",
                Found.Remarks(_folder.At("class")),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void What_the_platform_says_of_times_and_numbers_decides_which_file_is_the_latest()
    {
        _folder.Write("canvas/adal_1_2001_01.csx", "1");
        Assert.Equal((null, 2001L, "1"), OnlyFileIn("canvas"));
        _folder.Write("blackboard/HW_adal_attempt_2026-11-02-10-00-30_01.csx", "1");
        Assert.Equal((new DateTime(2026, 11, 2, 10, 0, 30), null, null), OnlyFileIn("blackboard"));
        _folder.Write(
            "gradescope/submission_metadata.yml",
            "submission_1:\n  :submitters:\n  - :sid: '7'\n  :created_at: 2026-09-10 20:29:10.613427000 Z\n"
        );
        _folder.Write("gradescope/submission_1/01.csx", "1");
        var (time, _, id) = OnlyFileIn("gradescope");
        Assert.Equal(
            (2026, 9, 10, 20, 29, 10),
            (time!.Value.Year, time.Value.Month, time.Value.Day, time.Value.Hour, time.Value.Minute, time.Value.Second)
        );
        Assert.Equal("7", id);
    }

    [Fact]
    public void A_second_file_of_one_name_is_for_the_same_exercise_unless_there_is_one_of_that_name()
    {
        _folder.Write("class/adal_1_2001_08-mine-2.csx", "1");
        string Claimed(params string[] exercises) =>
            Assert
                .Single(
                    Assert
                        .IsType<SubmissionSearch.Found>(
                            Submissions.Find([_folder.At("class")], new() { IsExercise = exercises.Contains })
                        )
                        .Files
                )
                .ClaimedExercise;

        Assert.Equal("08-mine", Claimed("08-mine"));
        Assert.Equal("08-mine-2", Claimed("08-mine", "08-mine-2"));
    }

    private (DateTime? Modified, long? Number, string? Id) OnlyFileIn(string folder)
    {
        var file = Assert.Single(Found.Files(_folder.At(folder)));
        return (file.Modified, file.Number, file.Identity?.Id);
    }

    private static void AssertRead(LayoutTree layout, string path)
    {
        var found = Found.In(path).Split('\n').Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', layout.Found.Split('\n').Order(StringComparer.Ordinal)), string.Join('\n', found));
        // What is said of times hangs on those of the files, which the zips here have not: see HandedInTimeTests.
        var said = Found.Remarks(path).Split('\n').Where(line => !line.StartsWith("When ", StringComparison.Ordinal));
        Assert.Equal(layout.Said, string.Join('\n', said));
    }
}
