using Xunit;

namespace Grader.Tests.Intake;

public sealed class ZipNameTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string FoundIn(byte[] zip) => Found.In(_folder.Write("hw.zip", zip));

    [Fact]
    public void Names_that_would_leave_a_folder_are_nobodys_and_are_not_read() =>
        Assert.All(
            [
                "../../evil.csx",
                "../zz/01.csx",
                "..\\evil.csx",
                "/etc/evil.csx",
                "\\evil.csx",
                "C:\\evil.csx",
                "c:evil.csx",
                "ada/..\\evil.csx",
                "ada/../bob/01.csx",
                "ada/.. /01.csx",
            ],
            name =>
                Assert.Equal(
                    $"{name} | - | (its name leads out of the archive, by '..', from a root or to a drive, so it could be "
                        + "anybody's; pack it again)\nzz/01.csx | zz | 1",
                    Found.In(_folder.Write("hw.zip", Zips.Of((name, "no"), ("zz/01.csx", "1"))))
                )
        );

    [Fact]
    public void Folders_that_are_only_written_in_another_way_are_the_same() =>
        Assert.Equal(
            "ada/./01.csx | ada | 3\nada//01.csx | ada | 2\nada/01.csx | ada | 1",
            FoundIn(Zips.Of(("ada/01.csx", "1"), ("ada//01.csx", "2"), ("ada/./01.csx", "3")))
        );

    [Fact]
    public void A_file_further_down_is_not_that_of_the_folder_whose_name_is_the_same() =>
        Assert.Equal(
            "ada/bob/01.csx | ada | ada's\nbob/01.csx | bob | bob's",
            FoundIn(Zips.Of(("ada/bob/01.csx", "ada's"), ("bob/01.csx", "bob's")))
        );

    [Fact]
    public void A_name_that_is_not_UTF_8_is_nobodys_for_another_may_look_the_same()
    {
        var zip = Zips.Of(("m1/01.csx", "1"), ("m2/01.csx", "2"));
        for (var at = zip.AsSpan().IndexOf("m1/"u8); at >= 0; at = zip.AsSpan().IndexOf("m1/"u8))
        {
            zip[at + 1] = 0x94;
        }
        for (var at = zip.AsSpan().IndexOf("m2/"u8); at >= 0; at = zip.AsSpan().IndexOf("m2/"u8))
        {
            zip[at + 1] = 0x81;
        }
        Assert.Equal("m%81/01.csx | - | 2\nm%94/01.csx | - | 1", FoundIn(zip));
    }

    [Fact]
    public void A_name_of_more_than_4_KB_is_shown_by_its_ends_and_costs_only_itself()
    {
        var (longest, tooLong) = (new string('x', 4092), new string('y', 60_000));
        string Shown(string end, int number) =>
            $"{new string('y', 60)}…{new string('y', 20 - end.Length)}{end} ({number}) | - | (its name is longer than 4 "
            + "KB; give it a shorter one)";

        Assert.Equal(
            $"bob/01.csx | bob | 1\n{longest}.csx | - | 2\n{Shown("/a1.csx", 3)}\n{Shown("/a1.csx", 4)}",
            FoundIn(
                Zips.Of(("bob/01.csx", "1"), ($"{longest}.csx", "2"), ($"{tooLong}/a1.csx", "no"), ($"{tooLong}/a1.csx", "no"))
            )
        );
    }

    [Fact]
    public void Backslashes_alone_are_how_some_packers_write_folders() =>
        Assert.Equal("hw\\ada\\01.csx | hw | 1", FoundIn(Zips.Of(("hw\\ada\\01.csx", "1"))));

    [Fact]
    public void Two_entries_of_the_same_name_are_both_found() =>
        Assert.Equal(
            "ada/01.csx | ada | first\nada/01.csx | ada | second",
            FoundIn(Zips.Of(("ada/01.csx", "first"), ("ada/01.csx", "second")))
        );

    [Fact]
    public void Names_that_differ_in_case_are_two() =>
        Assert.Equal("Ada/01.csx | Ada | 2\nada/01.csx | ada | 1", FoundIn(Zips.Of(("ada/01.csx", "1"), ("Ada/01.csx", "2"))));

    [Fact]
    public void Archives_of_the_same_name_are_of_several_students() =>
        Assert.Equal(
            "ada/hw.zip/01.csx | ada | 1\nbob/hw.zip/01.csx | bob | 2",
            Found.In(_folder.Write("ada/hw.zip", Zips.Of(("01.csx", "1"))), _folder.Write("bob/hw.zip", Zips.Of(("01.csx", "2"))))
        );

    [Fact]
    public void Several_archives_are_told_apart_by_their_names() =>
        Assert.Equal(
            "ada.zip/01.csx | ada | 1\nbob.zip/01.csx | bob | 2",
            Found.In(_folder.Write("ada.zip", Zips.Of(("01.csx", "1"))), _folder.Write("bob.zip", Zips.Of(("01.csx", "2"))))
        );
}
