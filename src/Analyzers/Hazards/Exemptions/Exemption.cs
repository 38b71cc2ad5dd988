namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>A hazard by the three questions of the specification (2.2) that is not reported on purpose. Each has one reason and its own tests.</summary>
internal abstract class Exemption
{
    /// <summary>Every exemption, in the order in which they are asked.</summary>
    public static readonly ImmutableArray<Exemption> All = ImmutableArray.Create<Exemption>(
        new UnknownCallee(), new PolledFlag(), new LateInitialization(), new SharedState(), new ProcessEnd(), new MessageLoop(), new EndOfTest(),
        new FedByTest(), new NullChecked());

    /// <summary>The word for it in the property <c>reason</c> of CLO0004.</summary>
    public abstract string Reason { get; }

    public abstract bool Covers(Hazard hazard, BodyFacts body);
}
