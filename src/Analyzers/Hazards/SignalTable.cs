namespace ClosureAnalyzers.Hazards;

internal static class SignalTable
{
    public static bool IsSignal(IMethodSymbol method) => method.Name is "Set" or "Signal" or "Release" or "SetResult" or "TrySetResult" or "SetException" or "TrySetException" or "SetCanceled" or "TrySetCanceled" or "Cancel" or "SignalAndWait" or "Complete";

    public static bool IsWait(IMethodSymbol method) => method.Name is "WaitOne" or "Wait" or "WaitAsync" or "GetResult" or "SignalAndWait";
}

internal static class ProcessEndEvents
{
    public static bool Contain(IEventSymbol subscribed) => subscribed.Name is "CancelKeyPress" or "ProcessExit" or "UnhandledException" or "UnobservedTaskException";
}
