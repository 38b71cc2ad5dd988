namespace ClosureAnalyzers.Model;

/// <summary>A method, not a lambda, that becomes a delegate: a method group, or another delegate in <c>new D(d)</c>.</summary>
internal sealed class MethodGroup
{
    internal MethodGroup(IDelegateCreationOperation creation, Closure? function, Levels emittedAt)
    {
        Creation = creation;
        Function = function;
        EmittedAt = emittedAt;
    }

    public IDelegateCreationOperation Creation { get; }

    /// <summary>The method that the delegate runs; null in broken code.</summary>
    public IMethodSymbol? Method => Creation.Target is IMethodReferenceOperation reference
        ? reference.Method
        : (Creation.Target.Type as INamedTypeSymbol)?.DelegateInvokeMethod;

    /// <summary>The function that makes the delegate; null for the unit itself.</summary>
    public Closure? Function { get; }

    internal Levels EmittedAt { get; }
}
