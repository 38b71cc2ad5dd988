namespace ClosureAnalyzers.Knowledge;

/// <summary>Queries over sequences: LINQ in all its variants, observables, expression trees.</summary>
internal static partial class CalleeTable
{
    private const string Sequences = """
        Immediate System.Linq.Enumerable: Aggregate AggregateBy All Any Average Contains Count CountBy ElementAt ElementAtOrDefault First FirstOrDefault Last LastOrDefault LongCount Max MaxBy Min MinBy SequenceEqual Single SingleOrDefault Sum ToArray ToDictionary ToHashSet ToList ToLookup TryGetNonEnumeratedCount | run the query before they return
        Deferred System.Linq.Enumerable: * | return a query that runs when it is enumerated
        Deferred System.Linq.ImmutableArrayExtensions: Select SelectMany Where | return a query that runs when it is enumerated
        Immediate System.Linq.ImmutableArrayExtensions: * | run it over the elements before they return
        Immediate System.Linq.Queryable: Aggregate All Any Average Contains Count ElementAt ElementAtOrDefault First FirstOrDefault Last LastOrDefault LongCount Max MaxBy Min MinBy SequenceEqual Single SingleOrDefault Sum | run the query before they return
        Deferred System.Linq.Queryable: * | return a query that runs when it is enumerated
        Immediate System.Linq.ParallelEnumerable: Aggregate All Any Average Contains Count ElementAt ElementAtOrDefault First FirstOrDefault ForAll Last LastOrDefault LongCount Max Min SequenceEqual Single SingleOrDefault Sum ToArray ToDictionary ToList ToLookup | run the query before they return
        Deferred System.Linq.ParallelEnumerable: * | return a query that runs when it is enumerated
        Starts System.Linq.AsyncEnumerable: AggregateAsync AllAsync AnyAsync AverageAsync ContainsAsync CountAsync ElementAtAsync ElementAtOrDefaultAsync FirstAsync FirstOrDefaultAsync LastAsync LastOrDefaultAsync LongCountAsync MaxAsync MaxByAsync MinAsync MinByAsync SequenceEqualAsync SingleAsync SingleOrDefaultAsync SumAsync ToArrayAsync ToDictionaryAsync ToHashSetAsync ToListAsync ToLookupAsync | run the query until the returned task is done
        Deferred System.Linq.AsyncEnumerable: * | return a query that runs when it is enumerated
        Immediate System.Xml.Linq.Extensions: Remove | runs the query before it returns
        Deferred System.Linq.Expressions.Expression`1: Compile | the delegate carries it
        Deferred System.Linq.Expressions.LambdaExpression: Compile | the delegate carries it
        Deferred System.Linq.Expressions.Expression: * | the tree carries it
        Starts System.ObservableExtensions: Subscribe SubscribeSafe | keep the observer until the subscription is disposed
        Starts System.IObservable`1: Subscribe | keeps the observer until the subscription is disposed
        Immediate System.Reactive.Linq.Observable: First FirstOrDefault ForEach Last LastOrDefault Single SingleOrDefault Wait | wait for the sequence before they return
        Starts System.Reactive.Linq.Observable: ForEachAsync | runs it until the returned task is done
        Deferred System.Reactive.Linq.Observable: * | the observable carries it
        Deferred System.Reactive.Disposables.Disposable: Create | the disposable carries it
        Starts System.Reactive.Concurrency.Scheduler: * | runs it until the returned disposable is disposed
        Starts R3.ObservableSubscribeExtensions: * | keeps the observer until the subscription is disposed
        Starts R3.ObservableExtensions: ForEachAsync | runs it until the returned task is done
        Deferred R3.ObservableExtensions: * | the observable carries it
        Deferred R3.Observable: * | the observable carries it
        Deferred R3.Disposable: Create | the disposable carries it
        Immediate MoreLinq.MoreEnumerable: Aggregate AggregateRight AssertCount AtLeast AtMost CompareCount Consume CountBetween EndsWith Exactly FallbackIfEmpty Fold ForEach MaxBy MinBy StartsWith ToArrayByIndex ToDataTable ToDelimitedString ToDictionary ToHashSet ToLookup TrySingle | run the query before they return
        Deferred MoreLinq.MoreEnumerable: * | return a query that runs when it is enumerated
        """;
}
