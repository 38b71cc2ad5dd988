namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>
/// Pass 4: an environment that holds nothing but <c>this</c> is the object itself. The functions that would live in it become methods
/// of the user's type.
/// </summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.cs</c>, <c>InlineThisOnlyEnvironments</c>.</remarks>
internal static class InlineThisOnlyEnvironments
{
    public static void Run(ClosureConversionState draft)
    {
        var root = draft.In(draft.Model.Scopes[0]);
        if (root is not { Cells: [{ IsThis: true }] } || !IsRemovable(draft, root))
            return;

        draft.Remove(root);
        foreach (var function in draft.Functions)
        {
            function.Captured.Remove(root);
            if (function.Containing == root)
                function.Containing = null;
        }
    }

    // A method of another environment has no object to itself and gets the struct by reference. A variant interface may have no methods at all.
    private static bool IsRemovable(ClosureConversionState draft, EnvironmentDraft root) => root.IsStruct
        ? !draft.Functions.Exists(function => function.Containing is not null && function.Captured.Contains(root))
        : !draft.Model.Body.IsInVariantInterface;
}
