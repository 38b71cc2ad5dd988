namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// What the compiler makes a call of <c>string.Concat</c>, of which it knows that it gives no null. Text that it joins with nothing is none:
/// <c>s + ""</c> becomes <c>s ?? ""</c>.
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter_StringConcat.cs</c>.</remarks>
internal static class StringConcatenation
{
    private const int MostArguments = 4;

    public static bool IsOne(IOperation expression) => expression switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String }
            or IInterpolatedStringOperation => HasSeveralParts(expression),
        IInvocationOperation { TargetMethod: { Name: "Concat", IsStatic: true, Arity: 0, ContainingType.SpecialType: SpecialType.System_String } method } =>
            method.Parameters.Length <= MostArguments
            && method.Parameters.All(parameter => parameter.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } or IArrayTypeSymbol),
        _ => false,
    };

    // Left and right of each + in turn, without the parts that are empty.
    private static bool HasSeveralParts(IOperation text)
    {
        var parts = 0;
        var pending = new Stack<IOperation>([text]);
        while (pending.Count > 0 && parts < 2)
        {
            switch (pending.Pop())
            {
                case { ConstantValue: { HasValue: true, Value: null or "" } }:
                    break;
                case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion:
                    pending.Push(conversion.Operand);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } sum:
                    pending.Push(sum.RightOperand);
                    pending.Push(sum.LeftOperand);
                    break;
                case IInterpolatedStringOperation { ConstantValue.HasValue: false } interpolated when !InterpolatedStrings.HasHandler(interpolated):
                    foreach (var part in interpolated.Parts)
                        pending.Push(part is IInterpolationOperation hole ? hole.Expression : part is IInterpolatedStringTextOperation plain ? plain.Text : part);
                    break;
                default:
                    parts++;
                    break;
            }
        }

        return parts > 1;
    }
}
