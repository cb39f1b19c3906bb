using System.Buffers.Binary;
using System.Text;

namespace Grader.Tests.Runner.Build;

/// <summary>A shared object with nothing in it but what says which versions of symbols it needs, and what uses them.</summary>
internal static class SharedObject
{
    internal sealed record Need(string Library, string Version, ushort Flags = 0, string? UsedSymbol = null);

    private sealed record Part(uint Type, byte[] Content, uint Link = 0, uint Info = 0);

    public static byte[] With(params Need[] needs)
    {
        var names = new List<byte> { 0 };
        var libraries = needs.GroupBy(n => n.Library).ToArray();
        var used = needs.Index().Where(n => n.Item.UsedSymbol is not null);
        return Assemble(
            new(0, []),
            new(
                0x6FFFFFFE,
                [.. libraries.SelectMany(l => Verneed(l, needs, names, last: l == libraries[^1]))],
                5,
                (uint)libraries.Length
            ),
            new(0x6FFFFFFF, [.. Half(0), .. needs.SelectMany((_, i) => Half(i + 2))], Link: 3),
            new(11, [.. new byte[24], .. needs.SelectMany(n => Symbol(names, n.UsedSymbol ?? "unused"))], Link: 5),
            new(4, [.. used.SelectMany(n => Relocation(symbol: n.Index + 1))], Link: 3),
            new(3, [.. names])
        );
    }

    private static byte[] Symbol(List<byte> names, string name) => [.. Word(Name(names, name)), .. new byte[20]];

    private static byte[] Relocation(long symbol) => [.. Long(0), .. Long(symbol << 32 | 7), .. Long(0)];

    private static byte[] Verneed(IGrouping<string, Need> versions, Need[] all, List<byte> names, bool last)
    {
        var count = versions.Count();
        return
        [
            .. Half(1),
            .. Half(count),
            .. Word(Name(names, versions.Key)),
            .. Word(16),
            .. Word(last ? 0 : 16 * (count + 1)),
            .. versions.SelectMany(
                (n, i) =>
                    (byte[])
                        [
                            .. Word(0x0BAD),
                            .. Half(n.Flags),
                            .. Half(Array.IndexOf(all, n) + 2),
                            .. Word(Name(names, n.Version)),
                            .. Word(i == count - 1 ? 0 : 16),
                        ]
            ),
        ];
    }

    private static byte[] Assemble(params Part[] parts)
    {
        var offsets = parts.Select((_, i) => 64 + parts.Take(i).Sum(p => p.Content.Length)).ToArray();
        var table = 64 + parts.Sum(p => p.Content.Length);
        return
        [
            0x7F,
            .. "ELF"u8,
            2,
            1,
            1,
            .. new byte[9],
            .. Half(3),
            .. Half(62),
            .. Word(1),
            .. Long(0),
            .. Long(0),
            .. Long(table),
            .. Word(0),
            .. Half(64),
            .. Half(56),
            .. Half(0),
            .. Half(64),
            .. Half(parts.Length),
            .. Half(0),
            .. parts.SelectMany(p => p.Content),
            .. parts.SelectMany((p, i) => SectionHeader(p, offsets[i])),
        ];
    }

    private static byte[] SectionHeader(Part part, int offset) =>
        [
            .. Word(0),
            .. Word((int)part.Type),
            .. Long(0),
            .. Long(0),
            .. Long(offset),
            .. Long(part.Content.Length),
            .. Word((int)part.Link),
            .. Word((int)part.Info),
            .. Long(1),
            .. Long(0),
        ];

    private static int Name(List<byte> names, string name)
    {
        var at = names.Count;
        names.AddRange([.. Encoding.UTF8.GetBytes(name), 0]);
        return at;
    }

    private static byte[] Half(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Word(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Long(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}
