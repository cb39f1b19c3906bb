using System.Runtime.Versioning;
using Xunit;

namespace Grader.Tests.Intake;

[UnsupportedOSPlatform("windows")]
public sealed class FolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_found_flat_one_level_down_and_deeper_in_ordinal_order()
    {
        _folder.Write("hw/bob/02.csx", "4");
        _folder.Write("hw/bob/01.csx", "3");
        _folder.Write("hw/ada/week 1/01.CSX", "2");
        _folder.Write("hw/Zoe/01.csx", "1");
        _folder.Write("hw/solo.csx", "5");
        _folder.Write("hw/ada/notes.txt", "not asked for");
        Assert.Equal(
            """
            Zoe/01.csx | Zoe | 1
            ada/week 1/01.CSX | ada | 2
            bob/01.csx | bob | 3
            bob/02.csx | bob | 4
            solo.csx | - | 5
            """,
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void Hidden_folders_and_what_tools_leave_behind_are_passed_over()
    {
        _folder.Write("hw/ada/01.csx", "1");
        _folder.Write("hw/.git/01.csx", "no");
        _folder.Write("hw/ada/.ipynb_checkpoints/01.csx", "no");
        _folder.Write("hw/__MACOSX/ada/01.csx", "no");
        _folder.Write("hw/ada/._01.csx", "no");
        Assert.Equal("ada/01.csx | ada | 1", Found.In(_folder.At("hw")));
    }

    [Fact]
    public void A_hidden_file_is_a_submission_all_the_same()
    {
        _folder.Write("hw/ada/.csx", "1");
        Assert.Equal("ada/.csx | ada | 1", Found.In(_folder.At("hw")));
    }

    [Fact]
    public void Everything_that_cannot_be_read_is_listed_and_the_rest_is_read()
    {
        var secret = _folder.Write("secret.csx", "the answers");
        _folder.Write("hw/a/01.csx", "1");
        Directory.CreateDirectory(_folder.At("hw/b"));
        File.CreateSymbolicLink(_folder.At("hw/b/link.csx"), secret);
        Posix.MakePipe(_folder.At("hw/b/pipe.csx"));
        Directory.CreateDirectory(_folder.At("hw/b/folder.csx"));
        _folder.Write("hw/b/image.csx", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0]);
        _folder.Write("hw/b/large.csx", new byte[10 << 20]);
        _folder.Write("hw/c/01.csx", "2");
        Assert.Equal(
            """
            a/01.csx | a | 1
            b/folder.csx | b | (it is a folder)
            b/image.csx | b | (it is a picture, not a C# script; copy your code into the exercise's own file)
            b/large.csx | b | (it is larger than 256 KB)
            b/link.csx | b | (it is a link)
            b/pipe.csx | b | (it is a named pipe or a device, not a file)
            c/01.csx | c | 2
            """,
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void A_folder_named_like_a_submission_is_looked_into_too()
    {
        _folder.Write("hw/x.csx/01.csx", "1");
        Assert.Equal("x.csx | - | (it is a folder)\nx.csx/01.csx | x.csx | 1", Found.In(_folder.At("hw")));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_and_named_where_a_student_could_be()
    {
        _folder.Write("elsewhere/01.csx", "the answers");
        _folder.Write("hw/bob/01.csx", "1");
        Directory.CreateSymbolicLink(_folder.At("hw/ada"), _folder.At("elsewhere"));
        Directory.CreateSymbolicLink(_folder.At("hw/bob/lib64"), _folder.At("elsewhere"));
        Directory.CreateSymbolicLink(_folder.At("hw/bob/up"), "..");
        Assert.Equal("ada | - | (it is a link)\nbob/01.csx | bob | 1", Found.In(_folder.At("hw")));
    }

    [Fact]
    public void Strange_names_are_found_as_they_are()
    {
        _folder.Write("hw/line\nbreak/..\\x.csx", "1");
        _folder.Write("hw/'\" $(id)/-rf \u202E.csx", "2");
        Assert.Equal(
            "'\" $(id)/-rf \u202E.csx | '\" $(id) | 2\nline\nbreak/..\\x.csx | line\nbreak | 1",
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void Folders_of_the_same_name_are_of_several_students()
    {
        _folder.Write("hw/ada/bob/01.csx", "ada's");
        _folder.Write("hw/bob/01.csx", "bob's");
        _folder.Write("hw/bob /01.csx", "of another");
        _folder.Write("hw/jose\u0301/01.csx", "decomposed");
        _folder.Write("hw/jos\u00e9/01.csx", "composed");
        Assert.Equal(
            "ada/bob/01.csx | ada | ada's\nbob /01.csx | bob  | of another\nbob/01.csx | bob | bob's\n"
                + "jose\u0301/01.csx | jose\u0301 | decomposed\njos\u00e9/01.csx | jos\u00e9 | composed",
            Found.In(_folder.At("hw"))
        );
    }

    [Fact]
    public void A_file_is_read_when_its_turn_comes_and_no_link_that_came_meanwhile_is_followed()
    {
        _folder.Write("secret", "the answers");
        _folder.Write("hw/ada/01.csx", "before");
        _folder.Write("hw/bob/01.csx", "before");
        var files = Found.Files(_folder.At("hw"));
        _folder.Write("hw/ada/01.csx", "after");
        File.Delete(_folder.At("hw/bob/01.csx"));
        File.CreateSymbolicLink(_folder.At("hw/bob/01.csx"), _folder.At("secret"));
        Assert.Equal("ada/01.csx | ada | after\nbob/01.csx | bob | (it is a link)", Found.Lines(files));
    }

    [Fact]
    public void A_name_that_is_not_text_never_opens_the_file_whose_name_looks_so()
    {
        _folder.Write("hw/x\uFFFD/01.csx", "of another");
        byte[] name = [.. System.Text.Encoding.UTF8.GetBytes(_folder.At("hw/x")), 0xFF, .. ".csx"u8];
        Posix.MakeFile(name);
        var found = Found.In(_folder.At("hw"));
        Posix.Remove(name);
        Assert.Equal(
            "x\uFFFD | - | (its name is not UTF-8 text, so it cannot be opened; rename it)\n"
                + "x\uFFFD.csx | - | (its name is not UTF-8 text, so it cannot be opened; rename it)",
            found
        );
    }

    [Fact]
    public void A_name_that_is_not_text_is_listed()
    {
        _folder.Write("hw/ada/01.csx", "1");
        byte[] name = [.. System.Text.Encoding.UTF8.GetBytes(_folder.At("hw/ada/")), (byte)'x', 0xFF, .. ".csx"u8];
        Posix.MakeFile(name);
        var found = Found.In(_folder.At("hw"));
        Posix.Remove(name);
        Assert.Equal(
            "ada/01.csx | ada | 1\nada/x\uFFFD.csx | ada | (its name is not UTF-8 text, so it cannot be opened; rename it)",
            found
        );
    }

    [Fact]
    public void A_folder_without_permission_is_listed_and_its_readable_twin_is_read()
    {
        _folder.Write("hw/open/01.csx", "1");
        _folder.Write("hw/shut/01.csx", "2");
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_folder.At("hw/shut"), UnixFileMode.None);
        var found = Posix.AsOrdinaryUser(() => Found.In(_folder.At("hw")));
        File.SetUnixFileMode(_folder.At("hw/shut"), (UnixFileMode)0b111_000_000);
        Assert.Equal("open/01.csx | open | 1\nshut | - | (it cannot be opened: permission denied)", found);
    }
}
