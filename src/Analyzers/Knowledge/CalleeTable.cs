namespace ClosureAnalyzers.Knowledge;

/// <summary>Framework methods and what they do with a closure: one line a type, <c>effect type: methods | reason</c>.</summary>
internal static class CalleeTable
{
    public static readonly IReadOnlyDictionary<string, CalleeEffect> Framework = Parse(Lines);

    private const string Lines = """
        Immediate System.Linq.Enumerable: Aggregate AggregateBy All Any Average Contains Count CountBy ElementAt ElementAtOrDefault First FirstOrDefault Last LastOrDefault LongCount Max MaxBy Min MinBy SequenceEqual Single SingleOrDefault Sum ToArray ToDictionary ToHashSet ToList ToLookup TryGetNonEnumeratedCount | run the query before they return
        Deferred System.Linq.Enumerable: * | return a query that runs when it is enumerated
        Immediate System.Linq.Queryable: Aggregate All Any Average Contains Count ElementAt ElementAtOrDefault First FirstOrDefault Last LastOrDefault LongCount Max MaxBy Min MinBy SequenceEqual Single SingleOrDefault Sum | run the query before they return
        Deferred System.Linq.Queryable: * | return a query that runs when it is enumerated
        Immediate System.Linq.ParallelEnumerable: Aggregate All Any Average Contains Count ElementAt ElementAtOrDefault First FirstOrDefault ForAll Last LastOrDefault LongCount Max Min SequenceEqual Single SingleOrDefault Sum ToArray ToDictionary ToList ToLookup | run the query before they return
        Deferred System.Linq.ParallelEnumerable: * | return a query that runs when it is enumerated
        Immediate System.Collections.Generic.List`1: BinarySearch ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach RemoveAll Sort TrueForAll | run it over the elements before they return
        Deferred System.Collections.Generic.List`1: ToArray GetRange AsReadOnly GetEnumerator | the elements are handed on
        Immediate System.Array: BinarySearch ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach Sort TrueForAll | run it over the elements before they return
        Immediate System.Collections.Generic.HashSet`1: RemoveWhere | runs it over the elements before it returns
        Immediate System.Collections.Generic.SortedSet`1: RemoveWhere | runs it over the elements before it returns
        Immediate System.MemoryExtensions: Sort BinarySearch | compare before they return
        Immediate System.Collections.Immutable.ImmutableArray: Create CreateRange ToImmutableArray BinarySearch | select before they return
        Immediate System.Collections.Immutable.ImmutableList`1: ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach RemoveAll Sort TrueForAll | run it over the elements before they return
        Immediate System.Collections.Immutable.ImmutableDictionary: ToImmutableDictionary | selects before it returns
        Immediate System.Collections.Immutable.ImmutableInterlocked: AddOrUpdate GetOrAdd Update | run the factory before they return
        Immediate System.Threading.Tasks.Parallel: For ForEach Invoke | return when every call has returned
        Starts System.Threading.Tasks.Parallel: ForAsync ForEachAsync | run it until the returned task is done
        Immediate System.Collections.Concurrent.ConcurrentDictionary`2: AddOrUpdate GetOrAdd | run the factory before they return
        Immediate System.Threading.LazyInitializer: EnsureInitialized | runs the factory before it returns
        Immediate System.Threading.SpinWait: SpinUntil | polls before it returns
        Immediate System.Threading.ExecutionContext: Run | runs it before it returns
        Immediate System.Threading.SynchronizationContext: Send | waits for the call
        Immediate System.String: Create | fills the string before it returns
        Immediate System.Text.RegularExpressions.Regex: Replace | evaluates each match before it returns
        Immediate System.Runtime.CompilerServices.ConditionalWeakTable`2: GetValue GetOrAdd | run the factory before they return
        Immediate System.ArgumentNullException: ThrowIfNull | only tests for null
        Ignores System.Object: Equals ReferenceEquals GetHashCode GetType ToString | do not run it
        Ignores System.GC: KeepAlive SuppressFinalize | do not run it
        Deferred System.Lazy`1: ctor | runs the factory when Value is read
        Deferred System.Tuple: Create | the tuple carries it
        Deferred System.ValueTuple: Create | the tuple carries it
        Deferred System.Collections.Generic.KeyValuePair: Create | the pair carries it
        Deferred System.Collections.Generic.KeyValuePair`2: ctor | the pair carries it
        Deferred System.Collections.Generic.List`1: ctor | the list carries the elements
        Deferred System.Collections.Generic.Queue`1: ctor | the queue carries the elements
        Deferred System.Collections.Generic.Stack`1: ctor | the stack carries the elements
        Deferred System.Delegate: Combine Remove | the result carries it
        Deferred System.Linq.Expressions.Expression`1: Compile | the delegate carries it
        Deferred System.Linq.Expressions.LambdaExpression: Compile | the delegate carries it
        Immediate System.Delegate: DynamicInvoke | runs it before it returns
        Starts System.Threading.Tasks.Task: Run ctor ContinueWith WhenAll WhenAny WhenEach | run it until the task is done
        Starts System.Threading.Tasks.Task`1: ctor ContinueWith | run it until the task is done
        Starts System.Threading.Tasks.TaskFactory: StartNew ContinueWhenAll ContinueWhenAny FromAsync | run it until the task is done
        Starts System.Threading.Tasks.TaskFactory`1: StartNew ContinueWhenAll ContinueWhenAny FromAsync | run it until the task is done
        Starts System.Threading.Tasks.TaskExtensions: Unwrap | the result is the same work
        Finishes System.Threading.Tasks.Task: Wait WaitAll RunSynchronously | wait until the task is done
        Starts System.Threading.Tasks.Task: ConfigureAwait GetAwaiter AsTask WaitAsync | the result is the same work
        Starts System.Threading.Tasks.Task`1: ConfigureAwait GetAwaiter AsTask WaitAsync | the result is the same work
        Starts System.Threading.Tasks.ValueTask: ConfigureAwait GetAwaiter AsTask | the result is the same work
        Starts System.Threading.Tasks.ValueTask`1: ConfigureAwait GetAwaiter AsTask | the result is the same work
        Finishes System.Runtime.CompilerServices.TaskAwaiter: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.TaskAwaiter`1: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ConfiguredTaskAwaitable+ConfiguredTaskAwaiter: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter: GetResult | waits until the task is done
        Starts System.Threading.Thread: ctor | runs it on a thread of its own
        Finishes System.Threading.Thread: Join | waits until the thread is done
        Ignores System.Threading.Thread: Start | the thread runs what it was given
        Starts System.Threading.Timer: ctor | runs it again and again until the timer is disposed
        Starts System.Timers.Timer: ctor | runs it again and again until the timer is disposed
        Finishes System.Threading.Timer: Dispose DisposeAsync | ends the calls
        Escapes System.Threading.ThreadPool: * | runs it later on another thread
        Escapes System.Threading.SynchronizationContext: Post | runs it later
        Starts System.Threading.CancellationToken: Register UnsafeRegister | keeps it until the registration is disposed
        Finishes System.Threading.CancellationTokenRegistration: Dispose DisposeAsync Unregister | ends the registration
        Escapes System.Windows.Threading.Dispatcher: BeginInvoke InvokeAsync | runs it later
        Immediate System.Windows.Threading.Dispatcher: Invoke | waits for the call
        Escapes System.Windows.Forms.Control: BeginInvoke | runs it later
        Immediate System.Windows.Forms.Control: Invoke | waits for the call
        Escapes UnityEngine.Events.UnityEvent: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`1: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`2: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`3: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`4: AddListener | keeps it until it is removed
        Deferred Microsoft.AspNetCore.Components.EventCallbackFactory: Create CreateInferred CreateBinder | the callback carries it
        Deferred Microsoft.AspNetCore.Components.EventCallbackFactoryBinderExtensions: CreateBinder | the callback carries it
        Escapes Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder: AddAttribute AddComponentParameter AddContent AddMultipleAttributes | the rendered component keeps it
        Starts System.ObservableExtensions: Subscribe | keeps the observer until the subscription is disposed
        Starts System.IObservable`1: Subscribe | keeps the observer until the subscription is disposed
        """;

    private static Dictionary<string, CalleeEffect> Parse(string lines)
    {
        var effects = new Dictionary<string, CalleeEffect>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n'))
        {
            var (head, methods) = Halves(Halves(line, '|').Item1, ':');
            var (effect, type) = Halves(head, ' ');
            foreach (var method in methods.Split([' '], StringSplitOptions.RemoveEmptyEntries))
                effects.Add(type.Replace('+', '.') + "." + method, (CalleeEffect)Enum.Parse(typeof(CalleeEffect), effect));
        }

        return effects;
    }

    private static (string, string) Halves(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return (text.Substring(0, at).Trim(), text.Substring(at + 1).Trim());
    }
}
