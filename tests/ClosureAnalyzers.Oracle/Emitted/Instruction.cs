using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>One IL instruction.</summary>
/// <param name="Operand">Token or number of the instruction; zero if it has none. For a branch, the target.</param>
/// <param name="Targets">The offsets a branch or switch can jump to.</param>
internal readonly record struct Instruction(int Offset, ILOpCode OpCode, int Operand, ImmutableArray<int> Targets)
{
    private static readonly Dictionary<ILOpCode, OperandType> OperandTypes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ILOpCode)(ushort)code.Value, code => code.OperandType);

    public static ImmutableArray<Instruction> Decode(BlobReader reader)
    {
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        while (reader.RemainingBytes > 0)
        {
            var offset = reader.Offset;
            int code = reader.ReadByte();
            if (code == 0xFE)
            {
                code = 0xFE00 | reader.ReadByte();
            }

            instructions.Add(WithOperand(ref reader, offset, (ILOpCode)code));
        }

        return instructions.ToImmutable();
    }

    private static Instruction WithOperand(ref BlobReader reader, int offset, ILOpCode code)
    {
        switch (OperandTypes[code])
        {
            case OperandType.InlineNone:
                return new(offset, code, 0, []);
            case OperandType.ShortInlineBrTarget:
                return Branch(offset, code, reader.ReadSByte() + reader.Offset);
            case OperandType.InlineBrTarget:
                return Branch(offset, code, reader.ReadInt32() + reader.Offset);
            case OperandType.InlineSwitch:
                var deltas = new int[reader.ReadInt32()];
                for (var i = 0; i < deltas.Length; i++)
                {
                    deltas[i] = reader.ReadInt32();
                }

                var start = reader.Offset;
                return new(offset, code, deltas.Length, [.. deltas.Select(delta => start + delta)]);
            case OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return new(offset, code, reader.ReadByte(), []);
            case OperandType.InlineVar:
                return new(offset, code, reader.ReadUInt16(), []);
            case OperandType.InlineI8 or OperandType.InlineR:
                reader.ReadInt64();
                return new(offset, code, 0, []);
            default:
                return new(offset, code, reader.ReadInt32(), []);
        }
    }

    private static Instruction Branch(int offset, ILOpCode code, int target) => new(offset, code, target, [target]);
}
