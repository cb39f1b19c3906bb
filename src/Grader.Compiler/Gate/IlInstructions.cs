using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Grader.Compiler.Gate;

/// <summary>Reads a method's instructions.</summary>
internal static class IlInstructions
{
    private static readonly FrozenDictionary<ushort, OperandType> _operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToFrozenDictionary(o => (ushort)o.Value, o => o.OperandType);

    /// <summary>What they refer to: members, types and signatures, each with its instruction and the offset of that.</summary>
    public static IEnumerable<(int Offset, ushort Code, EntityHandle Target)> ReadReferences(BlobReader il)
    {
        while (il.RemainingBytes > 0)
        {
            var offset = il.Offset;
            ushort code = il.ReadByte();
            if (code == 0xFE) // the first byte of a code of two
            {
                code = (ushort)((code << 8) | il.ReadByte());
            }
            switch (_operands[code])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    yield return (offset, code, MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    il.Offset += 4 * il.ReadInt32();
                    break;
                case var other:
                    il.Offset += OperandSize(other);
                    break;
            }
        }
    }

    private static int OperandSize(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
