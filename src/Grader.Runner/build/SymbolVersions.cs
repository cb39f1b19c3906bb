using System.Buffers.Binary;

namespace Grader.Runner.Build;

/// <summary>The versions of symbols that a shared object asks its libraries for (.gnu.version_r).</summary>
/// <remarks>
/// Linux Standard Base Core, "Symbol Versioning":
/// https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html
/// </remarks>
public static class SymbolVersions
{
    private const uint Relocations = 4; // SHT_RELA, the kind that x86-64 and aarch64 have
    private const uint VersionsNeeded = 0x6FFFFFFE; // SHT_GNU_verneed
    private const uint VersionsOfSymbols = 0x6FFFFFFF; // SHT_GNU_versym
    private const ushort Weak = 2; // VER_FLG_WEAK: the loader goes on where the library lacks the version
    private const ushort IndexBits = 0x7FFF; // the bit above says that a symbol is hidden

    /// <summary>Makes one needed version a weak need, if nothing in the file uses a symbol of it.</summary>
    /// <param name="library">The name by which the file asks for the library: "libstdc++.so.6".</param>
    public static Weakening Weaken(byte[] file, string library, string version)
    {
        try
        {
            var elf = new Elf(file);
            return NeededVersions(elf).FirstOrDefault(n => (n.Library, n.Version) == (library, version)) switch
            {
                null or { Weak: true } => new Weakening.NothingToDo(),
                var need when SymbolsInUse(elf).FirstOrDefault(s => s.Version == need.Index) is { } used => new Weakening.Refused(
                    $"It uses {used.Name} of {version}."
                ),
                var need => new Weakening.Done(WithFlag(file, need.FlagsAt)),
            };
        }
        catch (InvalidDataException e)
        {
            return new Weakening.Refused(e.Message);
        }
    }

    /// <param name="Index">What symbols of this version carry in .gnu.version.</param>
    /// <param name="FlagsAt">Where vna_flags is, in bytes from the start of the file.</param>
    private sealed record NeededVersion(string Library, string Version, bool Weak, ushort Index, int FlagsAt);

    private sealed record UsedSymbol(string Name, ushort Version);

    private static IEnumerable<NeededVersion> NeededVersions(Elf elf) =>
        from section in elf.Sections
        where section.Type == VersionsNeeded
        let names = elf.SectionAt(section.Link)
        from library in EntryOffsets(elf, section, 0, section.Info)
        let versions = library + elf.ReadUInt32(section, library + 8)
        from version in EntryOffsets(elf, section, versions, elf.ReadUInt16(section, library + 2))
        select new NeededVersion(
            elf.ReadName(names, elf.ReadUInt32(section, library + 4)),
            elf.ReadName(names, elf.ReadUInt32(section, version + 8)),
            (elf.ReadUInt16(section, version + 4) & Weak) != 0,
            elf.ReadUInt16(section, version + 6),
            (int)(section.Offset + version + 4)
        );

    /// <summary>Where the entries of a list are, each of which says how far away the next one is (vn_next, vna_next).</summary>
    private static IEnumerable<ulong> EntryOffsets(Elf elf, ElfSection section, ulong first, uint count)
    {
        var at = first;
        for (var i = 0u; i < count; i++)
        {
            yield return at;
            var step = elf.ReadUInt32(section, at + 12);
            if (step == 0)
            {
                yield break;
            }
            at += step;
        }
    }

    /// <summary>The symbols that the loader will look up: those that a relocation refers to.</summary>
    private static IEnumerable<UsedSymbol> SymbolsInUse(Elf elf) =>
        from versions in elf.Sections
        where versions.Type == VersionsOfSymbols
        let symbols = elf.SectionAt(versions.Link)
        let names = elf.SectionAt(symbols.Link)
        from relocations in elf.Sections
        where relocations.Type == Relocations && relocations.Link == versions.Link
        from i in Enumerable.Range(0, elf.CountEntries(relocations, entrySize: 24))
        let symbol = elf.ReadUInt64(relocations, ((ulong)i * 24) + 8) >> 32
        where symbol != 0
        select new UsedSymbol(
            elf.ReadName(names, elf.ReadUInt32(symbols, symbol * 24)),
            (ushort)(elf.ReadUInt16(versions, symbol * 2) & IndexBits)
        );

    private static byte[] WithFlag(byte[] file, int at)
    {
        byte[] copy = [.. file];
        var flags = copy.AsSpan(at, 2);
        BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | Weak));
        return copy;
    }
}

/// <summary>What asking for a weaker need gave.</summary>
public abstract record Weakening
{
    private Weakening() { }

    /// <param name="File">The same bytes but for one flag.</param>
    public sealed record Done(byte[] File) : Weakening;

    /// <summary>The version is not asked for, or only weakly.</summary>
    public sealed record NothingToDo : Weakening;

    /// <param name="Why">A sentence about the file.</param>
    public sealed record Refused(string Why) : Weakening;
}
