namespace ClosureAnalyzers.Knowledge;

/// <summary>Collections, tuples, lazy values, comparers: what holds a closure and what only asks it.</summary>
internal static partial class CalleeTable
{
    private const string Collections = """
        Immediate System.Collections.Generic.List`1: BinarySearch ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach RemoveAll Sort TrueForAll | run it over the elements before they return
        Deferred System.Collections.Generic.List`1: ctor ToArray GetRange AsReadOnly GetEnumerator | the elements are handed on
        Deferred System.Collections.Generic.Queue`1: ctor | the queue carries the elements
        Deferred System.Collections.Generic.Stack`1: ctor | the stack carries the elements
        Deferred System.Collections.Generic.HashSet`1: ctor | the set carries the elements
        Deferred System.Collections.Generic.SortedSet`1: ctor | the set carries the elements
        Deferred System.Collections.Generic.LinkedList`1: ctor | the list carries the elements
        Deferred System.Collections.Generic.Dictionary`2: ctor | the dictionary carries the elements
        Deferred System.Collections.Generic.SortedDictionary`2: ctor | the dictionary carries the elements
        Deferred System.Collections.Generic.PriorityQueue`2: ctor | the queue carries the elements
        Deferred System.Collections.Concurrent.ConcurrentDictionary`2: ctor | the dictionary carries the elements
        Deferred System.Collections.Concurrent.ConcurrentBag`1: ctor | the bag carries the elements
        Deferred System.Collections.Concurrent.ConcurrentQueue`1: ctor | the queue carries the elements
        Deferred System.Collections.Concurrent.ConcurrentStack`1: ctor | the stack carries the elements
        Stores System.Collections.Generic.PriorityQueue`2: Enqueue EnqueueDequeue EnqueueRange DequeueEnqueue | the queue carries it, though it is no sequence
        Deferred System.Collections.ObjectModel.Collection`1: ctor | the collection carries the elements
        Deferred System.Collections.ObjectModel.ObservableCollection`1: ctor | the collection carries the elements
        Deferred System.Collections.ObjectModel.ReadOnlyCollection`1: ctor | the collection carries the elements
        Immediate System.Array: BinarySearch ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach Sort TrueForAll | run it over the elements before they return
        Immediate System.Collections.Generic.HashSet`1: ExceptWith IntersectWith IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps RemoveWhere SetEquals SymmetricExceptWith UnionWith | enumerate before they return
        Immediate System.Collections.Generic.SortedSet`1: ExceptWith IntersectWith IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps RemoveWhere SetEquals SymmetricExceptWith UnionWith | enumerate before they return
        Immediate System.Collections.Generic.ISet`1: ExceptWith IntersectWith IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps SetEquals SymmetricExceptWith UnionWith | enumerate before they return
        Immediate System.Collections.Generic.CollectionExtensions: AddRange InsertRange GetValueOrDefault | enumerate before they return
        Immediate System.MemoryExtensions: Sort BinarySearch | compare before they return
        Immediate System.Collections.Immutable.ImmutableArray: CreateRange ToImmutableArray BinarySearch | select before they return
        Deferred System.Collections.Immutable.ImmutableArray: Create | the array carries the elements
        Immediate System.Collections.Immutable.ImmutableArray`1: Sort | compare before they return
        Deferred System.Collections.Immutable.ImmutableArray`1: Add AddRange Insert InsertRange Replace SetItem | the new array carries the elements
        Immediate System.Collections.Immutable.ImmutableList: CreateRange ToImmutableList | select before they return
        Deferred System.Collections.Immutable.ImmutableList: Create | the list carries the elements
        Immediate System.Collections.Immutable.ImmutableList`1: BinarySearch ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach RemoveAll Sort TrueForAll | run it over the elements before they return
        Deferred System.Collections.Immutable.ImmutableList`1: Add AddRange Insert InsertRange Replace SetItem | the new list carries the elements
        Immediate System.Collections.Immutable.ImmutableList`1: RemoveRange | enumerates before it returns
        Immediate System.Collections.Immutable.ImmutableArray`1: RemoveRange | enumerates before it returns
        Immediate System.Collections.Immutable.ImmutableDictionary`2: RemoveRange | enumerates before it returns
        Immediate System.Collections.Immutable.ImmutableHashSet`1: Except Intersect IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps SetEquals SymmetricExcept | enumerate before they return
        Immediate System.Collections.Immutable.ImmutableSortedSet`1: Except Intersect IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps SetEquals SymmetricExcept Union | enumerate before they return
        Immediate System.Collections.Immutable.ImmutableList`1+Builder: BinarySearch ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach RemoveAll Sort TrueForAll | run it over the elements before they return
        Immediate System.Collections.Immutable.ImmutableArray`1+Builder: Sort RemoveAll | run it over the elements before they return
        Immediate System.Collections.Immutable.ImmutableDictionary: CreateRange ToImmutableDictionary | select before they return
        Deferred System.Collections.Immutable.ImmutableDictionary`2: Add AddRange SetItem SetItems | the new dictionary carries the elements
        Immediate System.Collections.Immutable.ImmutableSortedDictionary: CreateRange ToImmutableSortedDictionary | select before they return
        Deferred System.Collections.Immutable.ImmutableSortedDictionary`2: Add AddRange SetItem SetItems | the new dictionary carries the elements
        Immediate System.Collections.Immutable.ImmutableHashSet: CreateRange ToImmutableHashSet | select before they return
        Deferred System.Collections.Immutable.ImmutableHashSet`1: Add Union | the new set carries the elements
        Immediate System.Collections.Immutable.ImmutableSortedSet: CreateRange ToImmutableSortedSet | select before they return
        Deferred System.Collections.Immutable.ImmutableQueue`1: Enqueue | the new queue carries the elements
        Deferred System.Collections.Immutable.ImmutableStack`1: Push | the new stack carries the elements
        Immediate System.Collections.Immutable.ImmutableInterlocked: AddOrUpdate GetOrAdd Update | run the factory before they return
        Immediate System.Collections.Frozen.FrozenDictionary: ToFrozenDictionary | selects before it returns
        Immediate System.Collections.Frozen.FrozenSet: ToFrozenSet | enumerates before it returns
        Immediate System.Collections.Concurrent.ConcurrentDictionary`2: AddOrUpdate GetOrAdd | run the factory before they return
        Immediate System.Runtime.CompilerServices.ConditionalWeakTable`2: GetValue GetOrAdd | run the factory before they return
        Immediate System.String: Create Join Concat | fill the string before they return
        Immediate System.Text.StringBuilder: AppendJoin | enumerates before it returns
        Immediate System.IO.File: WriteAllLines AppendAllLines | enumerate before they return
        Immediate System.Xml.Linq.XElement: ctor ReplaceAll ReplaceAttributes | enumerate the content before they return
        Immediate System.Xml.Linq.XDocument: ctor | enumerates the content before it returns
        Immediate System.Xml.Linq.XContainer: Add AddFirst ReplaceNodes | enumerate the content before they return
        Immediate System.Xml.Linq.XNode: AddAfterSelf AddBeforeSelf ReplaceWith | enumerate the content before they return
        Immediate System.Text.Json.JsonSerializer: Serialize SerializeToDocument SerializeToElement SerializeToNode SerializeToUtf8Bytes | enumerate before they return
        Starts System.Text.Json.JsonSerializer: SerializeAsync | enumerates until the returned task is done
        Immediate System.Diagnostics.Contracts.Contract: Exists ForAll | run it over the elements before they return
        Immediate System.Text.RegularExpressions.Regex: Replace | evaluates each match before it returns
        Immediate System.ArgumentNullException: ThrowIfNull | only tests for null
        Ignores System.Object: Equals ReferenceEquals GetHashCode GetType ToString | do not run it
        Ignores System.GC: KeepAlive SuppressFinalize | do not run it
        Immediate System.Lazy`1: get_Value | runs the factory, the first time
        Deferred System.Lazy`1: ctor | runs the factory when Value is read
        Deferred System.Threading.ThreadLocal`1: ctor | runs the factory when Value is read
        Deferred System.Tuple: Create | the tuple carries it
        Deferred System.Tuple`1: ctor | the tuple carries it
        Deferred System.Tuple`2: ctor | the tuple carries it
        Deferred System.Tuple`3: ctor | the tuple carries it
        Deferred System.ValueTuple: Create | the tuple carries it
        Deferred System.Collections.Generic.KeyValuePair: Create | the pair carries it
        Deferred System.Collections.Generic.KeyValuePair`2: ctor | the pair carries it
        Deferred System.Collections.Generic.Comparer`1: Create | the comparer carries it
        Deferred System.Collections.Generic.EqualityComparer`1: Create | the comparer carries it
        Deferred System.WeakReference: ctor | the reference leads to it
        Deferred System.WeakReference`1: ctor | the reference leads to it
        Deferred System.Delegate: Combine Remove CreateDelegate | the result carries it
        Immediate System.Delegate: DynamicInvoke | runs it before it returns
        Deferred System.Progress`1: ctor | the object carries it
        Escapes System.ComponentModel.EventHandlerList: AddHandler | the list has it until it is removed
        Escapes System.Runtime.InteropServices.Marshal: GetFunctionPointerForDelegate | native code may call it at any time
        Escapes System.Runtime.InteropServices.NativeLibrary: SetDllImportResolver | runs it at the first call of a library
        Escapes System.Diagnostics.Metrics.Meter: CreateObservableCounter CreateObservableGauge CreateObservableUpDownCounter | a listener asks it again and again
        Immediate System.Buffers.SequenceReaderExtensions: * | read before they return
        """;
}
