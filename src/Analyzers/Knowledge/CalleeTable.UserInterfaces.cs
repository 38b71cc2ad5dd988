namespace ClosureAnalyzers.Knowledge;

/// <summary>User interfaces and games: dispatchers, which run a closure on their own thread, and controls, which keep it.</summary>
internal static partial class CalleeTable
{
    private const string UserInterfaces = """
        Starts System.Windows.Threading.Dispatcher: BeginInvoke InvokeAsync | runs it later; the operation tells when
        Immediate System.Windows.Threading.Dispatcher: Invoke | waits for the call
        Deferred System.Windows.Threading.DispatcherTimer: ctor | the timer carries it
        Escapes System.Windows.Forms.Control: BeginInvoke | runs it later
        Starts System.Windows.Forms.Control: InvokeAsync | runs it until the returned task is done
        Immediate System.Windows.Forms.Control: Invoke | waits for the call
        Starts Avalonia.Threading.Dispatcher: InvokeAsync AwaitWithPriority | run it until the operation is done
        Immediate Avalonia.Threading.Dispatcher: Invoke | waits for the call
        Escapes Avalonia.Threading.Dispatcher: Post | runs it later
        Escapes Avalonia.Threading.IDispatcher: Post | runs it later
        Starts Avalonia.Threading.DispatcherTimer: Run RunOnce | run it until the result is disposed
        Escapes Microsoft.UI.Dispatching.DispatcherQueue: TryEnqueue | runs it later
        Escapes Windows.System.DispatcherQueue: TryEnqueue | runs it later
        Starts Windows.UI.Core.CoreDispatcher: RunAsync RunIdleAsync TryRunAsync | run it until the returned action is done
        Escapes Microsoft.Maui.ApplicationModel.MainThread: BeginInvokeOnMainThread | runs it later
        Starts Microsoft.Maui.ApplicationModel.MainThread: InvokeOnMainThreadAsync | runs it until the returned task is done
        Escapes Microsoft.Maui.Dispatching.IDispatcher: Dispatch DispatchDelayed | run it later
        Starts Microsoft.Maui.Dispatching.DispatcherExtensions: DispatchAsync | runs it until the returned task is done
        Escapes Microsoft.Maui.Dispatching.DispatcherExtensions: StartTimer | runs it again and again
        Escapes Xamarin.Forms.Device: BeginInvokeOnMainThread StartTimer | run it later
        Starts Microsoft.AspNetCore.Components.ComponentBase: InvokeAsync | runs it until the returned task is done
        Starts Microsoft.AspNetCore.Components.Dispatcher: InvokeAsync | runs it until the returned task is done
        Deferred Microsoft.AspNetCore.Components.EventCallbackFactory: Create CreateInferred CreateBinder | the callback carries it
        Deferred Microsoft.AspNetCore.Components.EventCallbackFactoryBinderExtensions: CreateBinder | the callback carries it
        Escapes Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder: AddAttribute AddComponentParameter AddMultipleAttributes | the rendered component keeps it
        Escapes Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder: AddElementReferenceCapture AddComponentReferenceCapture | the renderer runs it when the tree is built
        Immediate Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder: AddContent | renders the fragment at once
        Deferred Microsoft.AspNetCore.Components.CompilerServices.RuntimeHelpers: TypeCheck CreateInferredEventCallback CreateInferredBindSetter | the result carries it
        Immediate Microsoft.AspNetCore.Components.CompilerServices.RuntimeHelpers: InvokeSynchronousDelegate | runs it
        Starts Microsoft.AspNetCore.Components.CompilerServices.RuntimeHelpers: InvokeAsynchronousDelegate | runs it until the returned task is done
        Escapes UnityEngine.Events.UnityEvent: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`1: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`2: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`3: AddListener | keeps it until it is removed
        Escapes UnityEngine.Events.UnityEvent`4: AddListener | keeps it until it is removed
        Escapes UnityEngine.MonoBehaviour: StartCoroutine | runs it over the next frames
        Deferred UnityEngine.WaitUntil: ctor | the instruction carries it
        Deferred UnityEngine.WaitWhile: ctor | the instruction carries it
        Escapes UnityEngine.UIElements.CallbackEventHandler: RegisterCallback | keeps it until it is unregistered
        Escapes UnityEngine.UIElements.INotifyValueChangedExtensions: RegisterValueChangedCallback | keeps it until it is unregistered
        Deferred UnityEngine.UIElements.Button: ctor | the button carries it
        Deferred UnityEngine.UIElements.Clickable: ctor | the manipulator carries it
        Escapes UnityEngine.UIElements.IVisualElementScheduler: Execute | runs it later
        Escapes UnityEditor.GenericMenu: AddItem | runs it when the item is chosen
        Escapes DG.Tweening.TweenSettingsExtensions: OnComplete OnKill OnPlay OnPause OnRewind OnStart OnStepComplete OnUpdate OnWaypointChange | the tween runs it later
        Deferred DG.Tweening.DOTween: To | the tween carries it
        Starts Cysharp.Threading.Tasks.UniTask: Run RunOnThreadPool Create WaitUntil WaitWhile WhenAll WhenAny | run it until the task is done
        Escapes Cysharp.Threading.Tasks.UniTask: Void | nobody can wait for it
        Deferred Cysharp.Threading.Tasks.UniTask: Action UnityAction Defer Lazy | the result carries it
        Deferred ReactiveUI.WhenAnyMixin: * | the observable carries it
        Deferred ReactiveUI.ReactiveCommand: * | the command carries it
        """;
}
