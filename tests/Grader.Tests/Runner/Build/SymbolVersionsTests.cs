using Grader.Runner.Build;
using Xunit;
using Need = Grader.Tests.Runner.Build.SharedObject.Need;

namespace Grader.Tests.Runner.Build;

public sealed class SymbolVersionsTests
{
    private static readonly byte[] Library = SharedObject.With(
        new("libc.so.6", "GLIBC_2.34", UsedSymbol: "dlopen"),
        new("libstdc++.so.6", "GLIBCXX_3.4.30", UsedSymbol: "_ZSt9terminatev"),
        new("libstdc++.so.6", "GLIBCXX_3.4.32"),
        new("libstdc++.so.6", "GLIBCXX_3.4.9", UsedSymbol: "_ZNSo9_M_insertIdEERSoT_")
    );

    private static Weakening Weaken(byte[] file, string version = "GLIBCXX_3.4.32") =>
        SymbolVersions.Weaken(file, "libstdc++.so.6", version);

    private static byte[] Weakened(byte[] file) => Assert.IsType<Weakening.Done>(Weaken(file)).File;

    [Fact]
    public void One_flag_is_set_and_no_other_byte_changes() => Assert.Equal([(0, 2)], Changes(Library, Weakened(Library)));

    [Fact]
    public void The_length_stays() => Assert.Equal(Library.Length, Weakened(Library).Length);

    [Fact]
    public void The_bytes_that_were_given_stay_as_they_were()
    {
        byte[] given = [.. Library];
        Weaken(given);
        Assert.Equal(Library, given);
    }

    [Fact]
    public void It_is_the_need_that_was_named() =>
        Assert.Equal(
            Weakened(Library),
            SharedObject.With(
                new("libc.so.6", "GLIBC_2.34", UsedSymbol: "dlopen"),
                new("libstdc++.so.6", "GLIBCXX_3.4.30", UsedSymbol: "_ZSt9terminatev"),
                new("libstdc++.so.6", "GLIBCXX_3.4.32", Flags: 2),
                new("libstdc++.so.6", "GLIBCXX_3.4.9", UsedSymbol: "_ZNSo9_M_insertIdEERSoT_")
            )
        );

    [Fact]
    public void Other_flags_stay() =>
        Assert.Equal(
            SharedObject.With(new Need("libstdc++.so.6", "GLIBCXX_3.4.32", Flags: 7)),
            Weakened(SharedObject.With(new Need("libstdc++.so.6", "GLIBCXX_3.4.32", Flags: 5)))
        );

    [Fact]
    public void A_need_that_is_weak_already_is_left_alone() =>
        Assert.Equal(new Weakening.NothingToDo(), Weaken(Weakened(Library)));

    [Fact]
    public void A_version_that_is_not_asked_for_is_nothing_to_do() =>
        Assert.Equal(new Weakening.NothingToDo(), Weaken(Library, "GLIBCXX_3.4.33"));

    [Fact]
    public void The_same_version_of_another_library_is_nothing_to_do() =>
        Assert.Equal(new Weakening.NothingToDo(), Weaken(SharedObject.With(new Need("libother.so.1", "GLIBCXX_3.4.32"))));

    [Fact]
    public void A_version_with_a_symbol_in_use_stays_needed() =>
        Assert.Equal(
            new Weakening.Refused("It uses _ZSt21ios_base_library_initv of GLIBCXX_3.4.32."),
            Weaken(SharedObject.With(new Need("libstdc++.so.6", "GLIBCXX_3.4.32", UsedSymbol: "_ZSt21ios_base_library_initv")))
        );

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal(NotElf, Weaken([]));

    [Fact]
    public void A_text_is_refused() => Assert.Equal(NotElf, Weaken([.. Enumerable.Repeat((byte)'.', 1000)]));

    [Fact]
    public void A_file_for_32_bits_is_refused() => Assert.Equal(NotElf, Weaken(Changed(at: 4, to: 1)));

    [Fact]
    public void A_big_endian_file_is_refused() => Assert.Equal(NotElf, Weaken(Changed(at: 5, to: 2)));

    [Fact]
    public void A_file_without_sections_is_refused() =>
        Assert.Equal(new Weakening.Refused("It has no table of sections that can be read."), Weaken(Changed(at: 0x3C, to: 0)));

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused() =>
        Assert.All(
            Enumerable.Range(64, Library.Length - 64),
            n => Assert.Equal(new Weakening.Refused("It is cut off."), Weaken(Library[..n]))
        );

    [Fact]
    public void Whatever_byte_is_damaged_no_more_than_one_byte_changes() =>
        Assert.All(
            Enumerable.Range(0, Library.Length).Select(at => Changed(at, (byte)~Library[at])),
            damaged => Assert.True(Weaken(damaged) is not Weakening.Done(var done) || Changes(damaged, done).Count() == 1)
        );

    private static readonly Weakening NotElf = new Weakening.Refused("It is not an ELF file of the 64-bit, little-endian kind.");

    private static byte[] Changed(int at, byte to) => [.. Library[..at], to, .. Library[(at + 1)..]];

    private static IEnumerable<(int Was, int Now)> Changes(byte[] was, byte[] now) =>
        was.Zip(now, (w, n) => ((int)w, (int)n)).Where(b => b.Item1 != b.Item2);
}
