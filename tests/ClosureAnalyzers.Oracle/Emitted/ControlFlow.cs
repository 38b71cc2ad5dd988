using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>
/// Where control can go from an instruction: on, to its targets, into the handlers of the <c>try</c> around it, and from a <c>finally</c>
/// to wherever its <c>try</c> is left for. What a state machine does when it is resumed is not seen.
/// </summary>
internal sealed class ControlFlow
{
    private readonly EmittedMethod _method;
    private readonly ImmutableArray<Instruction> _code;
    private readonly ImmutableArray<ExceptionRegion> _regions;
    private readonly Dictionary<int, int> _indices;

    public ControlFlow(EmittedMethod method, ImmutableArray<ExceptionRegion> regions)
    {
        _method = method;
        _code = method.Instructions;
        _regions = regions;
        _indices = _code.Select((instruction, index) => (instruction.Offset, index)).ToDictionary(pair => pair.Offset, pair => pair.index);
    }

    /// <summary>
    /// Whether an instruction can run again after it ran, in one call of its method; null if it cannot, but stands between the jump back
    /// of a loop and its target, as what leaves the loop does, or in a handler of a <c>try</c> in a loop. In optimized code also what follows
    /// a condition in the body that jumps back: <c>if (c) { …; break; } continue;</c> begins with such a jump, and <c>do</c> ends with one.
    /// </summary>
    public bool? IsRepeated(int offset)
        => ComesBackTo(_indices[offset]) ? true
            : _code.Any(jump => jump.Offset >= offset && jump.Targets.Any(target => target <= offset) && (IsResumed || ComesBackTo(_indices[jump.Offset]))) ? null
            : _method.Assembly.IsOptimized && _code.Any(jump => jump.Offset < offset && IsConditional(jump.OpCode) && jump.Targets.Any(target => IsBehind(jump.Offset, target)) && ComesBackTo(_indices[jump.Offset])) ? null
            : _regions.Any(region => IsInHandler(region, _code[_indices[offset]]) && ComesBackTo(_indices[region.TryOffset])) ? null
            : false;

    // A state machine goes on where it stopped.
    private bool IsResumed => _method.DeclaringType.Role == TypeRole.StateMachine;

    // The condition at the head of a loop stands before its body.
    private bool IsBehind(int jump, int target)
    {
        var (condition, start) = (_method.PlaceOf(jump), _method.PlaceFrom(target));
        return target <= jump && (condition.Line, condition.Column).CompareTo((start.Line, start.Column)) > 0;
    }

    private static bool IsInHandler(ExceptionRegion region, Instruction instruction)
        => Contains(region.HandlerOffset, region.HandlerLength, instruction)
            || region.Kind == ExceptionRegionKind.Filter && Contains(region.FilterOffset, region.HandlerOffset - region.FilterOffset, instruction);

    private bool ComesBackTo(int start)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>([start]);
        while (pending.TryPop(out var index))
        {
            foreach (var next in After(index, start))
            {
                if (next == start)
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    pending.Push(next);
                }
            }
        }

        return false;
    }

    private IEnumerable<int> After(int index, int start)
    {
        var instruction = _code[index];
        var handlers = _regions.Where(region => Contains(region.TryOffset, region.TryLength, instruction))
            .SelectMany(region => region.Kind == ExceptionRegionKind.Filter ? [region.FilterOffset, region.HandlerOffset] : (int[])[region.HandlerOffset]);
        var targets = instruction.OpCode switch
        {
            // Who comes from elsewhere came with an exception, or with a jump that is followed by itself.
            ILOpCode.Endfinally => _regions.Where(region => Contains(region.HandlerOffset, region.HandlerLength, instruction) && Contains(region.HandlerOffset, region.HandlerLength, _code[start]))
                .SelectMany(LeavingTargets),
            _ => instruction.Targets,
        };
        return targets.Concat(handlers).Select(offset => _indices[offset]).Concat(GoesOn(instruction.OpCode) && index + 1 < _code.Length ? [index + 1] : []);
    }

    private IEnumerable<int> LeavingTargets(ExceptionRegion region)
        => from leave in _code
           where leave.OpCode is ILOpCode.Leave or ILOpCode.Leave_s && Contains(region.TryOffset, region.TryLength, leave)
           from target in leave.Targets
           where target < region.TryOffset || target >= region.TryOffset + region.TryLength
           select target;

    private static bool GoesOn(ILOpCode code) => code is not (ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ret
        or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter);

    private static bool IsConditional(ILOpCode code) => code.IsBranch() && GoesOn(code);

    private static bool Contains(int start, int length, Instruction instruction) => instruction.Offset >= start && instruction.Offset < start + length;
}
