using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>One IL instruction.</summary>
/// <param name="Operand">Token or number of the instruction; zero if it has none.</param>
internal readonly record struct Instruction(int Offset, ILOpCode OpCode, int Operand)
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
                return new(offset, code, 0);
            case OperandType.InlineSwitch:
                var targets = reader.ReadInt32();
                reader.Offset += targets * sizeof(int);
                return new(offset, code, targets);
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return new(offset, code, reader.ReadByte());
            case OperandType.InlineVar:
                return new(offset, code, reader.ReadUInt16());
            case OperandType.InlineI8 or OperandType.InlineR:
                reader.ReadInt64();
                return new(offset, code, 0);
            default:
                return new(offset, code, reader.ReadInt32());
        }
    }
}
