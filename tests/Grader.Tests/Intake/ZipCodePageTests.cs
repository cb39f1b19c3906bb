using CsCheck;
using Xunit;
using static Grader.Tests.Intake.StoredEntry;

namespace Grader.Tests.Intake;

/// <summary>Names in a .zip that are not marked as UTF-8.</summary>
public sealed class ZipCodePageTests : IDisposable
{
    private const ushort IsUtf8 = 1 << 11;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string FoundIn(params StoredEntry[] entries) => Found.In(_folder.Write("hw.zip", StoredZip.Of(entries)));

    [Fact]
    public void What_Windows_Explorer_packs_has_its_names() =>
        Assert.Equal(
            "Möller/04.csx | Möller | 2\nMüller/01.csx | Müller | 1\nÇelik/01.csx | Çelik | 3",
            FoundIn(InBytes("M\u0081ller/01.csx", "1"), InBytes("M\u0094ller/04.csx", "2"), InBytes("\u0080elik/01.csx", "3"))
        );

    [Theory]
    [InlineData("\u008Eders", "Äders")] // 437 and 850 agree
    [InlineData("S\u009Bren", "Søren")] // a cent in 437
    [InlineData("Jo\u00C6o", "João")] // lines of a box in 437
    [InlineData("\u00B5lvarez", "Álvarez")]
    [InlineData("\u00E9na", "Úna")] // Theta in 437
    [InlineData("Wei\u00E1", "Weiß")]
    public void Where_the_code_pages_of_DOS_differ_the_one_with_letters_holds(string name, string shown) =>
        Assert.Equal($"{shown}/01.csx | {shown} | 1", FoundIn(InBytes($"{name}/01.csx", "1", system: 10)));

    [Fact]
    public void No_two_bytes_are_the_same_letter() =>
        Assert.Equal(
            128,
            Found
                .Files(
                    _folder.Write(
                        "hw.zip",
                        StoredZip.Of(Enumerable.Range(128, 128).Select(b => InBytes($"x{(char)b}/01.csx", "")))
                    )
                )
                .Select(f => f.Student)
                .Distinct()
                .Count()
        );

    [Fact]
    public void What_is_valid_UTF_8_is_taken_for_that_though_nothing_says_so() =>
        Assert.Equal(
            "Müller/01.csx | Müller | 1\n学生/01.csx | 学生 | 2",
            FoundIn(new StoredEntry("Müller/01.csx", "1"), new("学生/01.csx", "2"))
        );

    [Fact]
    public void A_name_in_Unicode_beside_the_other_holds_where_it_is_of_that() =>
        Assert.Equal(
            "M?ller/02.csx | M?ller | 2\nMüller/01.csx | Müller | 1",
            FoundIn(
                InBytes("M?ller/01.csx", "1", extra: StoredZip.UnicodePath("Müller/01.csx", "M?ller/01.csx"u8.ToArray())),
                InBytes("M?ller/02.csx", "2", extra: StoredZip.UnicodePath("Müller/02.csx", "Moller/02.csx"u8.ToArray()))
            )
        );

    [Fact]
    public void A_name_beside_the_other_leads_no_further_than_any() =>
        Assert.Equal(
            "../zz/01.csx | - | (its name leads out of the archive, by '..', from a root or to a drive, "
                + "so it could be anybody's; pack it again)",
            FoundIn(InBytes("ada/01.csx", "no", extra: StoredZip.UnicodePath("../zz/01.csx", "ada/01.csx"u8.ToArray())))
        );

    [Theory]
    [InlineData(IsUtf8, 0)] // it says UTF-8, and is not
    [InlineData(0, 3)] // from a Unix, where nobody knows the encoding
    public void Names_that_make_no_sense_stay_two_and_are_nobodys(ushort flags, byte system) =>
        Assert.Equal(
            "m%81é/01.csx | - | 2\nm%94é/01.csx | - | 1",
            FoundIn(InBytes("m\u0094Ã©/01.csx", "1", system, flags), InBytes("m\u0081Ã©/01.csx", "2", system, flags))
        );

    [Fact]
    public void Two_names_that_differ_are_never_one_student() =>
        Gen.Select(_name, _name, Gen.OneOf(Gen.Const((byte)0), Gen.Const((byte)3)))
            .Where((a, b, _) => a != b && IsUtf8Text(a) == IsUtf8Text(b))
            .Sample(
                (a, b, system) =>
                {
                    var zip = StoredZip.Of([InBytes($"x{a}/01.csx", "1", system), InBytes($"x{b}/01.csx", "2", system)]);
                    var files = Found.Files(_folder.Write("hw.zip", zip));
                    Assert.Equal(2, files.Length);
                    Assert.True(files[0].Student is null || files[0].Student != files[1].Student, Found.Lines(files));
                },
                iter: 500,
                threads: 1
            );

    [Fact]
    public void Whatever_stands_beside_a_name_the_file_is_found() =>
        Gen.Select(Gen.Byte.Array[0, 24], Gen.Byte)
            .Sample(
                (extras, system) =>
                {
                    var zip = StoredZip.Of(InBytes("\u0081/01.csx", "1", system, extra: [0x75, 0x70, .. extras]));
                    Assert.Single(Found.Files(_folder.Write("hw.zip", zip)));
                },
                iter: 500,
                threads: 1
            );

    private static readonly Gen<string> _name = Gen.OneOf(Gen.Char['a', 'c'], Gen.Char['\u0080', '\u00FF'])
        .Array[0, 4]
        .Select(c => new string(c));

    // Text in UTF-8 beside text in a code page can be one name, and is one person's then.
    private static bool IsUtf8Text(string name) => System.Text.Unicode.Utf8.IsValid(System.Text.Encoding.Latin1.GetBytes(name));
}
