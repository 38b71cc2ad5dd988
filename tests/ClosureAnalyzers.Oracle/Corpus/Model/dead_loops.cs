//# foreach_that_returns
class X { static Func<int> M() { foreach (var x in Xs()) { return () => x; } return null; } }
//# foreach_that_returns_or_continues
class X { static Func<int> M() { foreach (var x in Xs()) { if (C()) continue; return () => x; } return null; } }
//# foreach_that_returns_behind_the_only_continue
class X { static Func<int> M() { foreach (var x in Xs()) { Run(() => Use(x)); return null; continue; } return null; } }
//# while_that_breaks
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); break; } } }
//# while_that_breaks_in_both_branches
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); if (b > 1) { Use(1); break; } else { Use(2); return; } } } }
//# while_that_breaks_in_one_branch
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); if (b > 1) { Use(1); break; } else { Use(2); } } } }
//# while_with_a_condition_variable_that_throws
class X { static void M() { while (O() is string s) { Run(() => Use(s)); throw new Exception(s); } } }
//# do_that_returns
class X { static int M() { do { int b = I(); Run(() => Use(b)); return b; } while (C()); } }
//# do_while_false
class X { static void M() { do { int b = I(); Run(() => Use(b)); } while (false); } }
//# do_while_false_with_continue
class X { static void M() { do { int b = I(); Run(() => Use(b)); if (C()) continue; Use(b); } while (false); } }
//# do_that_continues_to_its_condition
class X { static int M() { do { int b = I(); Run(() => Use(b)); if (C()) continue; return b; } while (C()); return 0; } }
//# for_that_returns
class X { static int M() { for (int i = 0; i < 3; i++) { int b = i; Run(() => Use(b)); return b; } return 0; } }
//# for_that_returns_or_continues
class X { static int M() { for (int i = 0; i < 3; i++) { int b = i; Run(() => Use(b)); if (b == 1) continue; return b; } return 0; } }
//# for_without_condition_that_breaks
class X { static void M() { for (;;) { int b = I(); Run(() => Use(b)); break; } } }
//# for_with_incrementor_variable_that_nobody_reaches
class X { static int M() { for (; C(); Use(Out(out var q) ? RunT(() => q) : 0)) { int b = I(); Run(() => Use(b)); return b; } return 0; } }
//# endless_loop_in_a_loop
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); while (true) { int c = b; Run(() => Use(c)); } } } }
//# endless_loop_with_break_in_a_loop
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); while (true) { int c = b; Run(() => Use(c)); if (C()) break; } } } }
//# loop_that_is_never_entered_before_a_return
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); while (false) { int c = b; Run(() => Use(c)); } return b; } return 0; } }
//# inner_loop_leaves_both_by_goto
class X { static void M() { foreach (var x in Xs()) { foreach (var y in Arr()) { Run(() => Use(x + y)); goto Done; } return; } Done: ; } }
//# inner_loop_leaves_by_goto_the_outer_goes_on
class X { static void M() { foreach (var x in Xs()) { foreach (var y in Arr()) { Run(() => Use(x)); Run(() => Use(y)); goto Next; } Next: ; } } }
//# goto_out_of_a_loop_or_continue
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); if (C()) goto Done; continue; } Done: ; } }
//# goto_back_that_nobody_reaches
class X { static int M() { again: { int b = I(); Run(() => Use(b)); return b; } goto again; } }
//# goto_back_from_code_that_only_it_reaches
class X { static void M() { goto Test; Body: { int b = I(); Run(() => Use(b)); } Test: if (C()) goto Body; } }
//# loop_in_code_that_only_a_jump_back_reaches
class X { static void M() { goto Test; Body: while (C()) { int b = I(); Run(() => Use(b)); } return; Test: if (C()) goto Body; } }
//# try_that_returns
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); try { return b; } finally { Use(b); } } return 0; } }
//# try_that_returns_and_catch_that_goes_on
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); try { return Id(b); } catch { Use(b); } } return 0; } }
//# try_and_catch_that_leave
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); try { return Id(b); } catch (ArgumentException) { break; } catch (Exception e) { Run(() => Use(e)); throw; } } return 0; } }
//# continue_through_finally
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); try { if (C()) continue; return b; } finally { int c = b; Run(() => Use(c)); } } return 0; } }
//# break_through_finally
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); try { break; } finally { int c = b; Run(() => Use(c)); } } return 0; } }
//# finally_that_throws
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); try { if (C()) continue; Use(b); } finally { throw new Exception(); } } } }
//# finally_that_never_ends
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); try { Use(b); } finally { while (true) Use(b); } } } }
//# nested_finally_that_throws
class X { static void M() { while (C()) { int b = I(); Run(() => Use(b)); try { try { if (C()) continue; Use(b); } finally { throw new Exception(); } } catch { Use(2); } } } }
//# finally_with_a_loop_of_its_own
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); try { return b; } finally { foreach (var x in Xs()) Run(() => Use(x)); } } return 0; } }
//# switch_whose_sections_all_return
class X { static int M(int p) { while (C()) { int b = I(); Run(() => Use(b)); switch (p) { case 1: return b; case 2: throw new Exception(); default: return 2; } } return 0; } }
//# switch_without_default
class X { static int M(int p) { while (C()) { int b = I(); Run(() => Use(b)); switch (p) { case 1: return b; case 2: return 2; } } return 0; } }
//# switch_that_breaks_out_of_itself
class X { static int M(int p) { while (C()) { int b = I(); Run(() => Use(b)); switch (p) { case 1: break; default: return 2; } } return 0; } }
//# switch_that_continues_the_loop
class X { static int M(int p) { while (C()) { int b = I(); Run(() => Use(b)); switch (p) { case 1: continue; default: return 2; } } return 0; } }
//# switch_on_a_constant_that_returns
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); switch (2) { case 1: continue; case 2: return b; } } return 0; } }
//# switch_on_a_constant_that_goes_on
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); switch (2) { case 1: return 1; case 2: break; default: return 3; } } return 0; } }
//# switch_with_goto_case
class X { static int M(int p) { while (C()) { int b = I(); Run(() => Use(b)); switch (p) { case 1: goto case 2; case 2: goto default; default: return b; } } return 0; } }
//# sections_that_repeat_by_goto_case
class X { static int M(int p) { switch (p) { case 1: { int b = I(); Run(() => Use(b)); if (C()) goto case 1; goto case 2; } case 2: { int c = I(); Run(() => Use(c)); return c; } default: { int d = I(); Run(() => Use(d)); goto case 2; } } } }
//# if_true_and_if_false
class X { static int M() { while (C()) { int b = I(); Run(() => Use(b)); if (true) return b; } while (C()) { int c = I(); Run(() => Use(c)); if (false) continue; return c; } return 0; } }
//# using_lock_and_checked_that_return
class X { static int M(object o) { while (C()) { int b = I(); Run(() => Use(b)); using (D()) lock (o) checked { return b; } } return 0; } }
//# lambda_that_returns_in_a_loop
class X { static void M() { while (C()) { int b = I(); Run(() => { Use(b); return; }); } Run(() => { foreach (var x in Xs()) { Run(() => Use(x)); return; } }); } }
//# local_function_that_never_ends_in_a_loop
class X { static void M() { while (C()) { int b = I(); F(); void F() { while (true) { int c = b; Run(() => Use(c)); } } } } }
//# throw_expression_does_not_leave_the_loop
class X { static void M(object o) { while (C()) { var b = o ?? throw new Exception(); Run(() => Use(b)); } } }
//# iterator_that_breaks
class X { static IEnumerable<int> M() { while (C()) { int b = I(); Run(() => Use(b)); yield return b; yield break; } } }
//# async_loop_that_returns
class X { static async Task<int> M() { while (C()) { int b = I(); Run(() => Use(b)); await T(); return b; } return 0; } }
//# return_in_a_labelled_statement
class X { static int M() { while (C()) { int b = I(); if (b > 2) goto Out; Run(() => Use(b)); Out: return b; } return 0; } }
//# loops_behind_the_end_of_a_state_machine
class X { static async IAsyncEnumerable<int> M() { yield break; await foreach (var x in M()) Run(() => Use(x)); while (C()) { int b = I(); Run(() => Use(b)); } } static async Task N() { return; while (C()) { int b = I(); Run(() => Use(b)); await T(); } } static IEnumerable<int> P() { yield break; while (C()) { int b = I(); Run(() => Use(b)); } while (C()) { int d = I(); Run(() => Use(d)); yield return d; } } }
//# goto_case_back_that_makes_no_loop
class X { static void M(string s, int p) { switch (s) { case "a": { int x = p; Run(() => Use(x)); goto case "b"; } case "b": { int y = p; Run(() => Use(y + p)); goto default; } case "c": { int z = 1; Run(() => Use(z)); goto case "a"; } case null: goto case "c"; default: { int w = 2; Run(() => Use(w)); break; } } } }
//# switch_on_a_constant_that_goes_to_a_case_above
class X { void M() { switch (1) { case 0: { int b = I(); Run(() => Use(b)); } break; case 1: goto case 0; } switch (I()) { case 0: { int b = I(); Run(() => Use(b)); } break; case 1: goto case 0; } } }
//# dead_try_that_awaits_a_disposal
class X { async Task M() { return; try { await using var v = AD(); } catch (ArgumentException) { foreach (var x in Xs()) Run(() => Use(x)); } } class A : IAsyncDisposable { public ValueTask DisposeAsync() => default; } static A AD() => new(); }
//# dead_try_that_awaits_after_a_loop
class X { async IAsyncEnumerable<int> M() { yield break; try { foreach (var x in Xs()) Run(() => Use(x)); await T(); } finally { Use(1); } } async Task N() { return; try { foreach (var x in Xs()) Run(() => Use(x)); await T(); } finally { Use(1); } } IEnumerable<int> P() { yield break; try { foreach (var x in Xs()) Run(() => Use(x)); yield return 1; } finally { Use(1); } } }
//# dead_using_that_awaits_after_a_loop
class X { async IAsyncEnumerable<int> M(int p) { yield break; using var d = D(); while (C()) { var x = I(); Run(() => Use(x)); } yield return p; } async Task N() { return; using (D()) { while (C()) { var x = I(); Run(() => Use(x)); } await T(); } } async Task O(object o) { return; foreach (var y in Xs()) { while (C()) { var x = I(); Run(() => Use(x)); } await T(); } } IEnumerable<int> P() { yield break; using var d = D(); while (C()) { var x = I(); Run(() => Use(x)); } yield return 1; } }
//# dead_tries_inside_one_another
class X { async Task M() { return; try { foreach (var x in Xs()) Run(() => Use(x)); try { foreach (var y in Xs()) Run(() => Use(y)); await T(); } catch { foreach (var z in Xs()) Run(() => Use(z)); } } finally { Use(1); } foreach (var w in Xs()) Run(() => Use(w)); } }
//# dead_catch_that_awaits
class X { async Task M() { return; try { foreach (var x in Xs()) Run(() => Use(x)); } catch { foreach (var y in Xs()) Run(() => Use(y)); await T(); foreach (var z in Xs()) Run(() => Use(z)); } foreach (var w in Xs()) Run(() => Use(w)); } }
//# dead_section_that_awaits_and_does_not_break
class X { async IAsyncEnumerable<int> M(object o) { yield break; switch (o) { case string s: int v = await Task.FromResult(1); } foreach (var x in Xs()) Run(() => Use(x)); } }
//# dead_section_that_falls_into_the_next
class X { async Task M(object o) { return; switch (o) { case string s: await T(); case int i: while (C()) { var x = I(); Run(() => Use(x)); } } } }
//# dead_await_using_at_the_end_of_a_block
class X { static async Task M() { return; { await using var v = AD(); } foreach (var x in Xs()) Run(() => Use(x)); } class A : IAsyncDisposable { public ValueTask DisposeAsync() => default; } static A AD() => new(); }
//# resumed_but_not_repeated
class X { async Task M() { L0: ; if (false) { var (a, b) = (await Task.FromResult(1), 1); try { Run(() => Use(a)); } catch { int v = 1; Run(() => Use(v)); } } if (C()) goto L0; } async Task N() { L0: ; if (false) { await T(); int v = 1; Run(() => Use(v)); while (C()) { int w = 1; Run(() => Use(w)); } } if (C()) goto L0; } }
//# return_past_an_awaited_disposal
class X { async Task M() { foreach (var i in Xs()) { await using var v = AD(); Run(() => Use(v)); return; } } async IAsyncEnumerable<int> N(IAsyncEnumerable<int> s) { await foreach (var i in s) { await using var v = AD(); yield break; Run(() => Use(v)); } } async Task O() { while (C()) { int b = I(); Run(() => Use(b)); await using (AD()) { break; } } } async Task P() { while (C()) { int b = I(); Run(() => Use(b)); await using (AD()) { throw new Exception(); } } } class A : IAsyncDisposable { public ValueTask DisposeAsync() => default; } static A AD() => new(); }
//# return_past_a_handler_that_awaits
class X { async Task M() { while (C()) { int b = I(); Run(() => Use(b)); try { return; } finally { await T(); } } } async Task N() { while (C()) { int b = I(); Run(() => Use(b)); try { return; } catch { await T(); return; } } } async Task O() { while (C()) { int b = I(); Run(() => Use(b)); try { return; } catch { await T(); return; } finally { Use(1); } } } async Task P() { while (C()) { int b = I(); Run(() => Use(b)); try { return; } finally { await T(); throw new Exception(); } } } async Task Q() { while (C()) { int b = I(); Run(() => Use(b)); try { return; } catch (ArgumentException) { await T(); throw; } catch { return; } } } }
//# yield_break_past_a_finally
class X { async IAsyncEnumerable<int> M() { while (C()) { using var v = D(); Run(() => Use(v)); yield break; } } async IAsyncEnumerable<int> N() { while (C()) { int b = I(); Run(() => Use(b)); try { yield break; } finally { Use(1); } } } async IAsyncEnumerable<int> O() { while (C()) { int b = I(); Run(() => Use(b)); try { Use(1); } finally { Use(2); } yield break; } } async IAsyncEnumerable<int> P(object o) { while (C()) { int b = I(); Run(() => Use(b)); lock (o) { yield break; } } } async IAsyncEnumerable<int> Q() { while (C()) { int b = I(); Run(() => Use(b)); foreach (var x in Xs()) yield break; break; } } IEnumerable<int> R() { while (C()) { using var v = D(); Run(() => Use(v)); yield break; } } async Task<int> S() { while (C()) { using var v = D(); Run(() => Use(v)); return 1; } return 2; } async IAsyncEnumerable<int> T2() { while (C()) { int b = I(); Run(() => Use(b)); foreach (var x in new[] { 1 }) { yield break; } throw new Exception(); } } }
//# yield_return_past_a_finally
class X { async IAsyncEnumerable<int> M() { while (C()) { int b = I(); Run(() => Use(b)); try { yield return 1; while (true) Use(1); } finally { Use(2); } } } async IAsyncEnumerable<int> N() { while (C()) { int b = I(); Run(() => Use(b)); try { try { yield return 1; throw new Exception(); } finally { Use(1); } } finally { Use(2); } } } async IAsyncEnumerable<int> O() { while (C()) { int b = I(); Run(() => Use(b)); try { try { yield return 1; throw new Exception(); } finally { Use(1); } while (true) Use(3); } finally { Use(2); } } } async IAsyncEnumerable<int> P() { while (C()) { int b = I(); Run(() => Use(b)); try { yield return 1; return_(); throw new Exception(); } finally { throw new Exception(); } } void return_() { } } }
//# disposals_inside_one_another
class X { async IAsyncEnumerable<int> M() { while (C()) { int b = I(); Run(() => Use(b)); using (D()) { using var v = D(); using var w = D(); yield break; } } } async IAsyncEnumerable<int> N() { while (C()) { int b = I(); Run(() => Use(b)); await using (AD()) { using var v = D(); await using var w = AD(); using var u = D(); yield break; } } } class A : IAsyncDisposable { public ValueTask DisposeAsync() => default; } static A AD() => new(); }
//# dead_loop_over_an_array_that_awaits
class X { async Task M() { return; foreach (var y in new[] { 1 }) { while (C()) { var x = I(); Run(() => Use(x)); } await T(); } } async Task N() { return; foreach (var y in "ab") { while (C()) { var x = I(); Run(() => Use(x)); } await T(); break; } } }
//# dead_code_that_the_start_of_its_try_leads_to
class X { async IAsyncEnumerable<int> M(int p) { L0: foreach (var v in Xs()) { yield break; yield return 1; for (int i = 0, j = p; C(); Use(1)) Run(() => Use(j)); } goto L0; } async Task N(int p) { while (C()) { try { return; await T(); { int b = p; Run(() => Use(b)); } } finally { Use(1); } } } async Task O(int p) { while (C()) { try { try { goto Out; await T(); { int b = p; Run(() => Use(b)); } } finally { Use(1); } } finally { Use(2); } Out: Use(3); } } async Task P(int p) { while (C()) { goto Out; await T(); { int b = p; Run(() => Use(b)); } Out: Use(3); } } }
