//# temporaries_in_operators
//! lang=13
class X
{
    static void WhileIsConst(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p) is 3); }
    static void WhileIsNull(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "") is null); }
    static void WhileIsTypeVar(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT<object>(() => p) is string s0); }
    static void WhileIsType(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT<object>(() => p) is string); }
    static void WhileIsVar(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p) is var v0); }
    static void WhileIsIntInt(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p) is int v0); }
    static void WhileIsNotNull(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "") is not null); }
    static void WhileIsProp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "") is { Length: 3 }); }
    static void WhileIsPropEmpty(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "") is { }); }
    static void WhileIsOr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p) is 1 or 2); }
    static void WhileIsTuple(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((RunT(() => p), 1) is (1, 2)); }
    static void WhileIsTuple2(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((RunT(() => p), I()) is (1, 2)); }
    static void WhileIsStringconst(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "") is "a"); }
    static void WhileInterpStr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use($"{RunT(() => p + "")}a"); }
    static void WhileInterpInt(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use($"{RunT(() => p)}"); }
    static void WhileInterpFormat(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use($"{RunT(() => p + ""),5}"); }
    static void WhileInterpFs(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<FormattableString>($"{RunT(() => p)}"); }
    static void WhileInterpLambdaAfter(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(($"{I()}", RunT(() => p))); }
    static void WhileCoalesceNullable(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(NI(() => p) ?? 3); }
    static void WhileCoalesceNullableRight(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(NN() ?? RunT(() => p)); }
    static void WhileCoalesceRef(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "") ?? "a"); }
    static void WhileCoalesceAssignNullable(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) n ??= RunT(() => p); }
    static void WhileCoalesceAssignProp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) GG().S ??= RunT(() => p + ""); }
    static void WhileCoalesceAssignLocal(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) s ??= RunT(() => p + ""); }
    static void WhileCondAccess(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) GG()?.M(() => p); }
    static void WhileCondAccessParam(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) g?.M(() => p); }
    static void WhileCondAccessVal(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(G2(() => p)?.P); }
    static void WhileCondAccessNullable(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(NI(() => p)?.ToString()); }
    static void WhileCondAccessChain(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) g?.Self?.M(() => p); }
    static void WhileTupleEq(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((RunT(() => p), 1) == (1, 2)); }
    static void WhileTupleLit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((RunT(() => p), 1)); }
    static void WhileDeconstruct(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) (p2, p3) = (RunT(() => p), I()); }
    static void WhileDeconstructM(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) (p2, p3) = TT(() => p); }
    static void WhileDeconstructDecl(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) (int d1, var d2) = (RunT(() => p), I()); }
    static void WhileSwap(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) (SF, SG) = (SG, RunT(() => p)); }
    static void WhileIndexEnd(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(LL()[^RunT(() => p)]); }
    static void WhileIndexEndArr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(Arr()[^RunT(() => p)]); }
    static void WhileRangeStr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "")[1..]); }
    static void WhileRangeArr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(Arr()[RunT(() => p)..]); }
    static void WhileRangeExpr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p)..3); }
    static void WhileLiftedAdd(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(NI(() => p) + 1); }
    static void WhileLiftedAdd2(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(NI(() => p) + NN()); }
    static void WhileLiftedCmp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(NI(() => p) > 1); }
    static void WhileLiftedEq(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(NI(() => p) == null); }
    static void WhileLiftedConv(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((long?)NI(() => p)); }
    static void WhileUnlift(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((int)NI(() => p)); }
    static void WhileLiftedNot(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(-NI(() => p)); }
    static void WhileTernary(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(C() ? RunT(() => p) : 1); }
    static void WhileAnd(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(C() && C(() => p)); }
    static void WhileUserAnd(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(UA(() => p) && UA(() => p)); }
    static void WhileCast(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((object)RunT(() => p)); }
    static void WhileUnbox(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((int)RunT<object>(() => p)); }
    static void WhileAs(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT<object>(() => p) as string); }
    static void WhileChecked(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(checked(RunT(() => p) + 1)); }
    static void WhileThrowe(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RunT(() => p + "") ?? throw new Exception()); }
    static void WhileDynCall(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) DD(() => p).Foo(1); }
    static void WhileDynArg(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use((dynamic)RunT(() => p)); }
    static void WhileDynBin(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(DD(() => p) + 1); }
    static void WhileDynIdx(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(DD(() => p)[0]); }
    static void WhileDynAssign(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) DD(() => p).X = 1; }
    static void WhileDynPlus(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) DD(() => p).X += 1; }
    static void WhileStrConcat(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use("a" + RunT(() => p) + I()); }
    static void WhileStrComp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) s += RunT(() => p + ""); }

    static int SF, SG;
    static Gx G = new(null);
    static Gx GG() => null;
    static Gx G2(Func<int> f) => null;
    static List<int> LL() => null;
    static int? NI(Func<int> f) => null;
    static int? NN() => null;
    static (int, int) TT(Func<int> f) => (1,2);
    static Rx RR() => null;
    static Rx RF(Func<int> f) => null;
    static void F2(int a, int b) {}
    static void F3(int a, Func<int> b, int[] c = null) {}
    static void FP(params int[] x) {}
    static void FS(params ReadOnlySpan<int> x) {}
    static void US(ReadOnlySpan<int> x) {}
    static void FO(Func<int> f, out int x) { x = 1; }
    static void FI(in int x, Func<int> f = null) {}
    static void FR(ref int x, Func<int> f) {}
    static UA_ UA(Func<int> f) => null;
    static dynamic DD(Func<int> f) => null;
    static event Action Ev;
    static Action<Func<int>> FF() => null;
    static void Ext2<T>(T x) {}
    static void TP<T>(T x, Func<int> f) {}
}
class Gx { public Gx(Func<int> f) {} public int P { get; set; } public int F; public string S { get; set; } public Gx Self; public void M(Func<int> f) {} public event Action E; public Action D { get; set; } }
record Rx(int A); class UA_ { public static bool operator true(UA_ a) => true; public static bool operator false(UA_ a) => false; public static UA_ operator &(UA_ a, UA_ b) => a; }
//# temporaries_in_calls_and_assignments
//! lang=13
class X
{
    static void WhileNamedOutOfOrder(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) F2(b: RunT(() => p), a: I()); }
    static void WhileNamedLambda(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) F3(b: () => p, a: I()); }
    static void WhileNamedInOrder(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) F2(a: RunT(() => p), b: I()); }
    static void WhileNamedConst(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) F2(b: RunT(() => p), a: 1); }
    static void WhileCompProp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) G.P += RunT(() => p); }
    static void WhileCompPropChain(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) GG().P += RunT(() => p); }
    static void WhileCompIndex(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Arr()[I()] += RunT(() => p); }
    static void WhileCompIndex2(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Arr()[RunT(() => p)] += 1; }
    static void WhileCompField(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) GG().F += RunT(() => p); }
    static void WhileCompStatic(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) SF += RunT(() => p); }
    static void WhileCompParam(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) p2 += RunT(() => p); }
    static void WhileCompList(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) LL()[0] += RunT(() => p); }
    static void WhileCompList2(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) LL()[RunT(() => p)]++; }
    static void WhileCompInstfield(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) g.F += RunT(() => p); }
    static void WhileCompInstprop(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) g.P += RunT(() => p); }
    static void WhileCompArrParam(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) arr[0] += RunT(() => p); }
    static void WhileCompArrParamI(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) arr[p2] += RunT(() => p); }
    static void WhileIncrProp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) G2(() => p).P++; }
    static void WhileIncrPropUsed(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(G2(() => p).P++); }
    static void WhileAssignPropUsed(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(G.P = RunT(() => p)); }
    static void WhileAssignFieldUsed(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(SF = RunT(() => p)); }
    static void WhileAssignChain(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) p2 = G.P = RunT(() => p); }
    static void WhileAssignIndexUsed(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(Arr()[0] = RunT(() => p)); }
    static void WhileAssignListUsed(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(LL()[0] = RunT(() => p)); }
    static void WhileAssignProp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) G.P = RunT(() => p); }
    static void WhileWithExpr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RR() with { A = RunT(() => p) }); }
    static void WhileWithRecv(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(RF(() => p) with { A = 1 }); }
    static void WhileAnon(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new { A = RunT(() => p) }); }
    static void WhileArr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new[] { RunT(() => p) }); }
    static void WhileArr2(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new int[,] { { RunT(() => p) } }); }
    static void WhileObjArgs(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new Gx(() => p) { P = 1 }); }
    static void WhileObjNoinit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new Gx(() => p)); }
    static void WhileObjEmptyInit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new Gx(() => p) { }); }
    static void WhileDictInit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new Dictionary<int, Action> { [1] = () => Use(p) }); }
    static void WhileCollInit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new List<int> { RunT(() => p) }); }
    static void WhileAnonMethodInit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new Gx(null) { P = RunT(delegate { return p; }) }); }
    static void WhileCeArr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<int[]>([RunT(() => p)]); }
    static void WhileCeList(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<List<int>>([RunT(() => p)]); }
    static void WhileCeIenum(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<IEnumerable<int>>([RunT(() => p)]); }
    static void WhileCeIlist(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<IList<int>>([RunT(() => p)]); }
    static void WhileCeSpan(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) US([RunT(() => p)]); }
    static void WhileCeSpread(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<int[]>([..Arr(), RunT(() => p)]); }
    static void WhileCeSpreadList(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<List<int>>([..Arr(), RunT(() => p)]); }
    static void WhileCeImm(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<System.Collections.Immutable.ImmutableArray<int>>([RunT(() => p)]); }
    static void WhileCeHash(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use<HashSet<int>>([RunT(() => p)]); }
    static void WhileParamsArr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FP(RunT(() => p), 2); }
    static void WhileParamsSpan(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FS(RunT(() => p), 2); }
    static void WhileOutDiscard(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FO(() => p, out _); }
    static void WhileOutVar(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FO(() => p, out var q0); }
    static void WhileOutTypedDiscard(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FO(() => p, out int _); }
    static void WhileOutParam(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FO(() => p, out p2); }
    static void WhileInArg(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FI(RunT(() => p)); }
    static void WhileInArg2(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FI(in p3, () => p); }
    static void WhileRefArg(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FR(ref p2, () => p); }
    static void WhileLambdaDisc(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) RunT(() => p); }
    static void WhileDiscAssign(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) _ = RunT(() => p); }
    static void WhileEventAdd(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Ev += () => Use(p); }
    static void WhileEventAddInst(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) GG().E += () => Use(p); }
    static void WhileEventRemove(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Ev -= () => Use(p); }
    static void WhileDelegateComb(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Act += () => Use(p); }
    static void WhileDelegateCombLocal(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) a0 += () => Use(p); }
    static void WhilePropDelegate(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) GG().D += () => Use(p); }
    static void WhileInvokeDelegate(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) FF()(() => p); }
    static void WhileQuery(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(from x in Xs() select RunT(() => p)); }
    static void WhileIdxLambda(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(Arr()[RunT(() => p)]); }
    static void WhileExtGeneric(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Ext2(RunT(() => p)); }
    static void WhileTpRecv(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) TP<Gx>(null, () => p); }
    static void WhileNameof(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(nameof(p) + RunT(() => p)); }
    static void WhileStackalloc(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) US(stackalloc int[] { RunT(() => p) }); }

    static int SF, SG;
    static Gx G = new(null);
    static Gx GG() => null;
    static Gx G2(Func<int> f) => null;
    static List<int> LL() => null;
    static int? NI(Func<int> f) => null;
    static int? NN() => null;
    static (int, int) TT(Func<int> f) => (1,2);
    static Rx RR() => null;
    static Rx RF(Func<int> f) => null;
    static void F2(int a, int b) {}
    static void F3(int a, Func<int> b, int[] c = null) {}
    static void FP(params int[] x) {}
    static void FS(params ReadOnlySpan<int> x) {}
    static void US(ReadOnlySpan<int> x) {}
    static void FO(Func<int> f, out int x) { x = 1; }
    static void FI(in int x, Func<int> f = null) {}
    static void FR(ref int x, Func<int> f) {}
    static UA_ UA(Func<int> f) => null;
    static dynamic DD(Func<int> f) => null;
    static event Action Ev;
    static Action<Func<int>> FF() => null;
    static void Ext2<T>(T x) {}
    static void TP<T>(T x, Func<int> f) {}
}
class Gx { public Gx(Func<int> f) {} public int P { get; set; } public int F; public string S { get; set; } public Gx Self; public void M(Func<int> f) {} public event Action E; public Action D { get; set; } }
record Rx(int A); class UA_ { public static bool operator true(UA_ a) => true; public static bool operator false(UA_ a) => false; public static UA_ operator &(UA_ a, UA_ b) => a; }
//# temporaries_in_statements
//! lang=13
class X
{
    static void WhileNestedInit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) Use(new Gx(null) { Self = { P = RunT(() => p) } }); }
    static void WhileSwStmt(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (RunT(() => p)) { case 1: break; case 2: break; } }
    static void WhileSwStmtOne(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (RunT(() => p)) { case 1: break; } }
    static void WhileSwStmtDefault(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (RunT(() => p)) { default: break; } }
    static void WhileSwBodyParam(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (p2) { case 1: Use(RunT(() => p)); break; case 2: break; } }
    static void WhileSwBodyWhen(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (p2) { case 1: Use(RunT(() => p)); break; case 2 when C(): break; } }
    static void WhileSwBodyNullable(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (n) { case 1: Use(RunT(() => p)); break; case 2: break; } }
    static void WhileSwBodyStr(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (s) { case "a": Use(RunT(() => p)); break; case "b": break; } }
    static void WhileSwBodyObj(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (o) { case 1: Use(RunT(() => p)); break; case string: break; } }
    static void WhileSwBodyType(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (o) { case int: Use(RunT(() => p)); break; case string: break; } }
    static void WhileSwBodyProp(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (s) { case { Length: 1 }: Use(RunT(() => p)); break; } }
    static void WhileSwBodyThisField(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (SF) { case 1: Use(RunT(() => p)); break; } }
    static void WhileSwConst(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) switch (1) { case 1: Use(RunT(() => p)); break; } }
    static void WhileLock(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) lock (o) Use(RunT(() => p)); }
    static void WhileUsing(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) using (D()) Use(RunT(() => p)); }
    static void WhileUsingNull(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) using ((IDisposable)null) Use(RunT(() => p)); }
    static void WhileIf(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) if (C(() => p)) Use(1); }
    static void WhileIfBody(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) if (C()) Use(RunT(() => p)); }
    static void WhileNestedWhile(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) while (C(() => p)) Use(1); }
    static void WhileDo(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) do Use(1); while (C(() => p)); }
    static void WhileForCond(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) for (; C(() => p); ) Use(1); }
    static void WhileForInc(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) for (; C(); Use(RunT(() => p))) Use(1); }
    static void WhileForInit(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) for (Use(RunT(() => p)); C(); ) Use(1); }
    static void WhileTry(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) try { Use(RunT(() => p)); } finally { Use(1); } }
    static void WhileTryCatch(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) try { Use(1); } catch { Use(RunT(() => p)); } }
    static void WhileTryFilter(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) try { Use(1); } catch when (C(() => p)) { } }
    static void WhileRet(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) if (C()) Use(1); else Use(RunT(() => p)); }
    static void WhileCheckedStmt(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) checked { Use(RunT(() => p)); } }
    static void WhileBlock(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) { Use(RunT(() => p)); } }
    static void WhileLocalfn(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) { Use(RunT(() => p)); void Lf() { } } }
    static void WhileGoto(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) { l1: Use(RunT(() => p)); if (C()) goto l1; } }
    static void WhileThrow(int p, int p2, int p3, int[] arr, Gx g, string s, int? n, object o, Action a0) { while (C()) if (C()) throw new Exception(RunT(() => p + "")); }

    static int SF, SG;
    static Gx G = new(null);
    static Gx GG() => null;
    static Gx G2(Func<int> f) => null;
    static List<int> LL() => null;
    static int? NI(Func<int> f) => null;
    static int? NN() => null;
    static (int, int) TT(Func<int> f) => (1,2);
    static Rx RR() => null;
    static Rx RF(Func<int> f) => null;
    static void F2(int a, int b) {}
    static void F3(int a, Func<int> b, int[] c = null) {}
    static void FP(params int[] x) {}
    static void FS(params ReadOnlySpan<int> x) {}
    static void US(ReadOnlySpan<int> x) {}
    static void FO(Func<int> f, out int x) { x = 1; }
    static void FI(in int x, Func<int> f = null) {}
    static void FR(ref int x, Func<int> f) {}
    static UA_ UA(Func<int> f) => null;
    static dynamic DD(Func<int> f) => null;
    static event Action Ev;
    static Action<Func<int>> FF() => null;
    static void Ext2<T>(T x) {}
    static void TP<T>(T x, Func<int> f) {}
}
class Gx { public Gx(Func<int> f) {} public int P { get; set; } public int F; public string S { get; set; } public Gx Self; public void M(Func<int> f) {} public event Action E; public Action D { get; set; } }
record Rx(int A); class UA_ { public static bool operator true(UA_ a) => true; public static bool operator false(UA_ a) => false; public static UA_ operator &(UA_ a, UA_ b) => a; }
