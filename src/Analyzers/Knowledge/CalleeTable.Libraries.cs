namespace ClosureAnalyzers.Knowledge;

/// <summary>Other libraries that are widely used: analyzers, actors, resilience, command lines.</summary>
internal static partial class CalleeTable
{
    private const string Libraries = """
        Escapes Microsoft.CodeAnalysis.Diagnostics.AnalysisContext: * | the driver runs it for each node, symbol or operation
        Escapes Microsoft.CodeAnalysis.Diagnostics.CompilationStartAnalysisContext: * | the driver runs it for each node, symbol or operation
        Escapes Microsoft.CodeAnalysis.Diagnostics.SymbolStartAnalysisContext: * | the driver runs it for each node or operation
        Deferred Microsoft.CodeAnalysis.CodeActions.CodeAction: Create | the action runs it when it is applied
        Immediate Microsoft.CodeAnalysis.SyntaxNodeExtensions: * | rewrite before they return
        Immediate Microsoft.CodeAnalysis.SyntaxNode: FirstAncestorOrSelf GetFirstToken GetLastToken | search before they return
        Deferred Microsoft.CodeAnalysis.SyntaxNode: * | return a query that runs when it is enumerated
        Immediate Microsoft.CodeAnalysis.Editing.SyntaxEditor: * | edits before it returns
        Deferred Microsoft.CodeAnalysis.IncrementalValueProviderExtensions: * | the provider carries it
        Escapes Microsoft.CodeAnalysis.IncrementalGeneratorInitializationContext: * | the driver runs it for each compilation
        Escapes System.CommandLine.Command: SetAction SetHandler | runs it when the command is invoked
        Escapes System.CommandLine.Handler: SetHandler | runs it when the command is invoked
        Escapes Akka.Actor.ReceiveActor: * | the actor runs it for each message
        Escapes Akka.Actor.UntypedActor: * | the actor runs it for each message
        Starts Orleans.GrainBaseExtensions: RegisterGrainTimer | runs it again and again until the timer is disposed
        Starts Orleans.Grain: RegisterTimer | runs it again and again until the timer is disposed
        Immediate Polly.ResiliencePipeline: Execute | runs it before it returns
        Starts Polly.ResiliencePipeline: ExecuteAsync ExecuteOutcomeAsync | run it until the returned task is done
        Immediate Polly.ResiliencePipeline`1: Execute | runs it before it returns
        Starts Polly.ResiliencePipeline`1: ExecuteAsync ExecuteOutcomeAsync | run it until the returned task is done
        Immediate Polly.Policy: Execute ExecuteAndCapture | run it before they return
        Immediate Polly.Policy`1: Execute ExecuteAndCapture | run it before they return
        Starts Polly.AsyncPolicy: ExecuteAsync ExecuteAndCaptureAsync | run it until the returned task is done
        Starts Polly.AsyncPolicy`1: ExecuteAsync ExecuteAndCaptureAsync | run it until the returned task is done
        Immediate Hangfire.BackgroundJob: * | evaluate the arguments of the call before they return
        Immediate Hangfire.BackgroundJobClientExtensions: * | evaluate the arguments of the call before they return
        Immediate Hangfire.RecurringJob: * | evaluate the arguments of the call before they return
        Immediate Hangfire.RecurringJobManagerExtensions: * | evaluate the arguments of the call before they return
        Immediate Newtonsoft.Json.JsonConvert: SerializeObject | enumerates before it returns
        Immediate Newtonsoft.Json.Linq.JArray: ctor FromObject | enumerate before they return
        Immediate Newtonsoft.Json.Linq.JObject: ctor FromObject | enumerate before they return
        Immediate Serilog.ILogger: Debug Error Fatal Information Verbose Warning Write | format before they return
        Immediate Serilog.Log: Debug Error Fatal Information Verbose Warning Write | format before they return
        Escapes AutoMapper.IMemberConfigurationExpression`3: MapFrom Condition PreCondition | the map runs it for each object
        """;
}
