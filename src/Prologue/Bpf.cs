using System.Collections.Immutable;

namespace Grader.Prologue;

/// <summary>One instruction of classic BPF, as include/uapi/linux/filter.h lays it out.</summary>
/// <param name="IfTrue">How many instructions to skip.</param>
/// <param name="IfFalse">Likewise.</param>
internal readonly record struct Bpf(ushort Code, byte IfTrue, byte IfFalse, uint Operand)
{
    /// <summary>Offsets into struct seccomp_data: include/uapi/linux/seccomp.h.</summary>
    public const uint Number = 0,
        Machine = 4;

    public static readonly Bpf Allow = Return(0x7fff0000),
        Refuse = Return(0x00050000 | 1),
        RefuseAsUnknown = Return(0x00050000 | 38),
        PretendDone = Return(0x00050000),
        Kill = Return(0x80000000);

    public static Bpf Load(uint offset) => new(0x20, 0, 0, offset);

    /// <summary>The lower half of an argument, on little-endian machines.</summary>
    public static Bpf LoadLowHalf(int argument) => Load((uint)(16 + 8 * argument));

    public static Bpf LoadHighHalf(int argument) => Load((uint)(20 + 8 * argument));

    public static Bpf And(uint mask) => new(0x54, 0, 0, mask);

    public static Bpf IfEqual(uint value, byte skip = 0, byte elseSkip = 0) => new(0x15, skip, elseSkip, value);

    public static Bpf IfAnyBit(uint mask, byte skip = 0, byte elseSkip = 0) => new(0x45, skip, elseSkip, mask);

    /// <summary>Where the accumulator is <paramref name="value"/>, these, which end in an answer; else what follows.</summary>
    public static ImmutableArray<Bpf> WhenEqual(int value, params ReadOnlySpan<Bpf> then) =>
        [IfEqual((uint)value, elseSkip: (byte)then.Length), .. then];

    /// <summary>Allows where an argument's lower half is one of these values, and refuses else.</summary>
    public static ImmutableArray<Bpf> AllowOnly(int argument, params ReadOnlySpan<uint> values)
    {
        var all = ImmutableArray.CreateBuilder<Bpf>(values.Length + 3);
        all.Add(LoadLowHalf(argument));
        for (var i = 0; i < values.Length; i++)
        {
            all.Add(IfEqual(values[i], skip: (byte)(values.Length - i)));
        }
        all.AddRange(Refuse, Allow);
        return all.DrainToImmutable();
    }

    private static Bpf Return(uint answer) => new(0x06, 0, 0, answer);
}
