namespace ClosureAnalyzers.Knowledge;

/// <summary>Threads, tasks, timers, cancellation, channels: what runs meanwhile, and what waits for it.</summary>
internal static partial class CalleeTable
{
    private const string Concurrency = """
        AwaitsAny System.Threading.Tasks.Task: WhenAny WaitAny | the result tells when one of the tasks is done
        Starts System.Threading.Tasks.Task: Run ctor ContinueWith WhenAll WhenEach | run it until the task is done
        Starts System.Threading.Tasks.Task`1: ctor ContinueWith | run it until the task is done
        Starts System.Threading.Tasks.TaskFactory: StartNew ContinueWhenAll ContinueWhenAny FromAsync | run it until the task is done
        Starts System.Threading.Tasks.TaskFactory`1: StartNew ContinueWhenAll ContinueWhenAny FromAsync | run it until the task is done
        Deferred System.Threading.Tasks.Task: FromResult | the task carries it
        Deferred System.Threading.Tasks.ValueTask: FromResult | the task carries it
        Starts System.Threading.Tasks.TaskExtensions: Unwrap | the result is the same work
        Finishes System.Threading.Tasks.Task: Wait WaitAll RunSynchronously | wait until the task is done
        Starts System.Threading.Tasks.Task: ConfigureAwait GetAwaiter WaitAsync | the result is the same work
        Starts System.Threading.Tasks.Task`1: ConfigureAwait GetAwaiter WaitAsync | the result is the same work
        Starts System.Threading.Tasks.ValueTask: ConfigureAwait GetAwaiter AsTask | the result is the same work
        Starts System.Threading.Tasks.ValueTask`1: ConfigureAwait GetAwaiter AsTask | the result is the same work
        Starts System.Threading.Tasks.TaskAsyncEnumerableExtensions: ConfigureAwait WithCancellation | the result is the same work
        Finishes System.Runtime.CompilerServices.TaskAwaiter: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.TaskAwaiter`1: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ValueTaskAwaiter: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ValueTaskAwaiter`1: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ConfiguredTaskAwaitable+ConfiguredTaskAwaiter: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter: GetResult | waits until the task is done
        Finishes System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable`1+ConfiguredValueTaskAwaiter: GetResult | waits until the task is done
        Escapes System.Runtime.CompilerServices.TaskAwaiter: OnCompleted UnsafeOnCompleted | run it when the task is done
        Escapes System.Runtime.CompilerServices.TaskAwaiter`1: OnCompleted UnsafeOnCompleted | run it when the task is done
        Immediate System.Threading.Tasks.Parallel: For ForEach Invoke | return when every call has returned
        Starts System.Threading.Tasks.Parallel: ForAsync ForEachAsync | run it until the returned task is done
        Starts System.Threading.Thread: ctor | runs it on a thread of its own
        Finishes System.Threading.Tasks.Task`1: get_Result | waits until the task is done
        Finishes System.Threading.Tasks.ValueTask`1: get_Result | waits until the task is done
        Finishes System.Threading.Thread: Join | waits until the thread is done
        Ignores System.Threading.Thread: Start | the thread runs what it was given
        Starts System.Threading.Timer: ctor | runs it again and again until the timer is disposed
        Starts System.Timers.Timer: ctor | runs it again and again until the timer is disposed
        Starts System.TimeProvider: CreateTimer | runs it again and again until the timer is disposed
        Finishes System.Threading.Timer: Dispose DisposeAsync | ends the calls
        Ignores System.Threading.Timer: Change | the timer runs what it was given
        Escapes System.Threading.ThreadPool: * | runs it later on another thread
        Escapes System.Threading.SynchronizationContext: Post | runs it later
        Immediate System.Threading.SynchronizationContext: Send | waits for the call
        Immediate System.Threading.ExecutionContext: Run | runs it before it returns
        Escapes System.Threading.Interlocked: CompareExchange Exchange | the place that is exchanged keeps it
        Escapes System.Threading.Volatile: Write | the place that is written keeps it
        Immediate System.Threading.SpinWait: SpinUntil | polls before it returns
        Immediate System.Threading.LazyInitializer: EnsureInitialized | runs the factory before it returns
        Deferred System.Threading.Barrier: ctor | the barrier runs it after each phase
        Starts System.Threading.CancellationToken: Register UnsafeRegister | keeps it until the registration is disposed
        Finishes System.Threading.CancellationTokenRegistration: Dispose DisposeAsync Unregister | ends the registration
        Escapes System.Threading.Channels.ChannelWriter`1: TryWrite WriteAsync | the reader gets it
        Escapes System.Threading.Tasks.Dataflow.DataflowBlock: Post SendAsync LinkTo | the block gets it
        Starts System.Threading.Tasks.Dataflow.ActionBlock`1: ctor | runs it until the block is completed
        Starts System.Threading.Tasks.Dataflow.TransformBlock`2: ctor | runs it until the block is completed
        Starts System.Threading.Tasks.Dataflow.TransformManyBlock`2: ctor | runs it until the block is completed
        Starts Microsoft.Extensions.Primitives.ChangeToken: OnChange | keeps it until the registration is disposed
        Starts Microsoft.Extensions.Options.IOptionsMonitor`1: OnChange | keeps it until the registration is disposed
        Starts Microsoft.Extensions.Options.OptionsMonitorExtensions: OnChange | keeps it until the registration is disposed
        Waits Microsoft.VisualStudio.Threading.JoinableTaskFactory: Run | waits for the task
        Starts Microsoft.VisualStudio.Threading.JoinableTaskFactory: RunAsync | runs it until the returned task is done
        Waits Nito.AsyncEx.AsyncContext: Run | waits for the task
        """;
}
