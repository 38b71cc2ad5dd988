namespace ClosureAnalyzers.Knowledge;

/// <summary>Servers and hosts: services, options, endpoints, middleware, caches, databases.</summary>
internal static partial class CalleeTable
{
    private const string Hosting = """
        Escapes Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions: AddScoped AddSingleton AddTransient AddKeyedScoped AddKeyedSingleton AddKeyedTransient | the factory runs when the service is asked for
        Escapes Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions: TryAddScoped TryAddSingleton TryAddTransient TryAddKeyedScoped TryAddKeyedSingleton TryAddKeyedTransient | the factory runs when the service is asked for
        Deferred Microsoft.Extensions.DependencyInjection.ServiceDescriptor: ctor Scoped Singleton Transient Describe KeyedScoped KeyedSingleton KeyedTransient | the descriptor carries the factory
        Escapes Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions: Configure ConfigureAll PostConfigure PostConfigureAll | runs when the options are read
        Escapes Microsoft.Extensions.Options.OptionsBuilder`1: Configure PostConfigure Validate | runs when the options are read
        Immediate Microsoft.Extensions.DependencyInjection.LoggingServiceCollectionExtensions: AddLogging | configures before it returns
        Deferred Microsoft.Extensions.Hosting.IHostBuilder: * | the builder runs it when the host is built
        Deferred Microsoft.Extensions.Hosting.HostingHostBuilderExtensions: * | the builder runs it when the host is built
        Deferred Microsoft.AspNetCore.Hosting.IWebHostBuilder: * | the builder runs it when the host is built
        Deferred Microsoft.AspNetCore.Hosting.WebHostBuilderExtensions: * | the builder runs it when the host is built
        Deferred Microsoft.Extensions.Hosting.GenericHostBuilderExtensions: ConfigureWebHostDefaults | the builder runs it when the host is built
        Escapes Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions: Map MapDelete MapFallback MapGet MapMethods MapPatch MapPost MapPut | the endpoint keeps it
        Escapes Microsoft.AspNetCore.Builder.FallbackEndpointRouteBuilderExtensions: MapFallback | the endpoint keeps it
        Escapes Microsoft.AspNetCore.Builder.IApplicationBuilder: Use | the pipeline keeps it
        Escapes Microsoft.AspNetCore.Builder.UseExtensions: Use | the pipeline keeps it
        Escapes Microsoft.AspNetCore.Builder.RunExtensions: Run | the pipeline keeps it
        Immediate Microsoft.AspNetCore.Builder.MapExtensions: Map | builds the branch before it returns
        Immediate Microsoft.AspNetCore.Routing.EndpointRouteBuilderExtensions: MapGroup | builds before it returns
        Deferred Microsoft.AspNetCore.Mvc.ControllerBase: Accepted Created CreatedAtAction CreatedAtRoute Ok | the result is written when the action has returned
        Deferred Microsoft.AspNetCore.Mvc.Controller: Json View | the result is written when the action has returned
        Deferred Microsoft.AspNetCore.Http.Results: Accepted Created Json Ok | the result is written when the endpoint has returned
        Deferred Microsoft.AspNetCore.Http.TypedResults: Accepted Created Json Ok | the result is written when the endpoint has returned
        Immediate Microsoft.Extensions.Logging.LoggerExtensions: * | format before they return
        Escapes Microsoft.AspNetCore.Http.HttpResponse: OnCompleted OnStarting | run it at the end or start of the response
        Immediate Microsoft.Extensions.Caching.Memory.CacheExtensions: GetOrCreate | runs the factory before it returns
        Starts Microsoft.Extensions.Caching.Memory.CacheExtensions: GetOrCreateAsync | runs the factory until the returned task is done
        Starts Microsoft.Extensions.Caching.Hybrid.HybridCache: GetOrCreateAsync | runs the factory until the returned task is done
        Escapes Microsoft.Extensions.Caching.Memory.CacheEntryExtensions: RegisterPostEvictionCallback | runs it when the entry goes
        Starts Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions: AllAsync AnyAsync AverageAsync ContainsAsync CountAsync ElementAtAsync ElementAtOrDefaultAsync ExecuteDeleteAsync ExecuteUpdateAsync FirstAsync FirstOrDefaultAsync ForEachAsync LastAsync LastOrDefaultAsync LoadAsync LongCountAsync MaxAsync MinAsync SingleAsync SingleOrDefaultAsync SumAsync ToArrayAsync ToDictionaryAsync ToHashSetAsync ToListAsync | run the query until the returned task is done
        Immediate Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions: ExecuteDelete ExecuteUpdate Load | run the query before they return
        Deferred Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions: * | return a query that runs when it is enumerated
        Immediate Microsoft.EntityFrameworkCore.ExecutionStrategyExtensions: Execute ExecuteInTransaction | run it before they return
        Starts Microsoft.EntityFrameworkCore.ExecutionStrategyExtensions: ExecuteAsync ExecuteInTransactionAsync | run it until the returned task is done
        Immediate Microsoft.EntityFrameworkCore.ModelBuilder: Entity Owned | configure before they return
        Escapes Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder`1: HasQueryFilter | every query runs it
        Immediate Microsoft.EntityFrameworkCore.Metadata.Builders: ** | read the expression before they return
        Deferred MongoDB.Driver.IMongoCollectionExtensions: Aggregate AsQueryable Find | return a query that runs when it is asked
        Starts MongoDB.Driver.IMongoCollectionExtensions: CountAsync CountDocumentsAsync DeleteManyAsync DeleteOneAsync DistinctAsync FindAsync FindOneAndDeleteAsync FindOneAndReplaceAsync FindOneAndUpdateAsync ReplaceOneAsync UpdateManyAsync UpdateOneAsync | translate the expression until the returned task is done
        Immediate MongoDB.Driver.IMongoCollectionExtensions: * | translate the expression before they return
        Deferred MongoDB.Driver.FilterDefinitionBuilder`1: * | the filter carries the expression
        Starts System.Data.Entity.QueryableExtensions: AllAsync AnyAsync AverageAsync ContainsAsync CountAsync FirstAsync FirstOrDefaultAsync ForEachAsync LoadAsync LongCountAsync MaxAsync MinAsync SingleAsync SingleOrDefaultAsync SumAsync ToArrayAsync ToDictionaryAsync ToListAsync | run the query until the returned task is done
        Deferred System.Data.Entity.QueryableExtensions: * | return a query that runs when it is enumerated
        """;
}
