//# constant_int
class X { const int K = 3; static void M(int p, int q)
{
    switch (K) { case 1 when C(() => p): break; case 3 when C(() => q): break; case 4 when C(() => p): break; }
    Use(K switch { 1 when C(() => p) => 1, > 2 when C(() => q) => 2, < 2 when C(() => p) => 3, _ => 4 });
} }
//# constant_string
class X { static void M(int p, int q)
{
    switch ("a") { case "b" when C(() => p): break; case "a" when C(() => q): break; case { Length: 1 } when C(() => p): break; }
    Use("a" switch { null when C(() => p) => 1, "a" when C(() => q) => 2, _ => 4 });
} }
//# constant_certain_before
class X { static void M(int p, int q) { switch (2) { case 2: break; case > 1 when C(() => p): break; } Use(true switch { true when C(() => q) => 1, false when C(() => p) => 2, _ => 3 }); } }
//# constant_bodies_stay
class X { static void M(int p) { switch (1) { case 2 when C(): Run(() => Use(p)); break; case 1: break; } } }
//# conditional_access_before_coalesce
class Box { public int? N(Func<int> f) => 1; public int V(Func<int> f) => 1; public Box Self; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b?.V(() => p) ?? q); while (C()) Use(b?.Self.V(() => p) ?? I()); while (C()) Use(b?.V(() => p) ?? 1); } }
//# nullable_before_coalesce
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b.N(() => p) ?? I()); while (C()) Use(b.N(() => p) ?? 1); while (C()) Use(b.N(() => p) ?? default); while (C()) Use(b.N(() => p) ?? 0); } }
//# nullable_before_coalesce_with_a_local
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b.N(() => p) ?? q); } }
//# conditional_access_of_a_nullable_before_coalesce
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b?.N(() => p) ?? q); } }
//# conditional_access_of_a_nullable_before_coalesce_with_a_constant
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b?.N(() => p) ?? 1); } }
//# conditional_access_of_a_nullable_before_coalesce_with_a_call
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b?.N(() => p) ?? I()); } }
//# two_conditional_accesses_before_coalesce
class Box { public int V(Func<int> f) => 1; public Box Self; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b?.Self?.V(() => p) ?? q); } }
//# two_conditional_accesses_before_coalesce_with_a_constant
class Box { public int V(Func<int> f) => 1; public Box Self; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b?.Self?.V(() => p) ?? 1); } }
//# two_conditional_accesses_before_coalesce_with_a_call
class Box { public int V(Func<int> f) => 1; public Box Self; }
class X { static void M(Box b, int p, int q) { while (C()) Use(b?.Self?.V(() => p) ?? I()); } }
//# nullable_before_coalesce_with_a_nullable
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, int? m) { while (C()) Use(b.N(() => p) ?? m); } }
//# nullable_before_coalesce_with_a_constant_of_a_wider_type
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? 3L); } }
//# nullable_before_coalesce_with_a_zero_of_a_wider_type
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? 0L); } }
//# nullable_before_coalesce_with_a_local_of_a_wider_type
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, long q) { while (C()) Use(b.N(() => p) ?? q); } }
//# nullable_before_coalesce_with_a_ref_parameter
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, ref int q) { while (C()) Use(b.N(() => p) ?? q); } }
//# nullable_before_coalesce_with_a_ref_local
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p, int[] a) { ref int q = ref a[0]; while (C()) Use(b.N(() => p) ?? q); } }
//# nullable_before_coalesce_with_a_zero_long
class Box { public long? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? 0); } }
//# nullable_before_coalesce_with_a_zero_byte
class Box { public byte? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? 0); } }
//# nullable_before_coalesce_with_a_zero_character
class Box { public char? N(Func<int> f) => 'a'; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? '\0'); } }
//# nullable_before_coalesce_with_a_zero_double
class Box { public double? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? 0.0); } }
//# nullable_before_coalesce_with_a_negative_zero
class Box { public double? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? -0.0); } }
//# nullable_before_coalesce_with_a_zero_decimal
class Box { public decimal? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? 0m); } }
//# nullable_before_coalesce_with_a_zero_decimal_of_two_places
class Box { public decimal? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? 0.00m); } }
//# nullable_before_coalesce_with_a_zero_enum
class Box { public DayOfWeek? N(Func<int> f) => DayOfWeek.Monday; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? DayOfWeek.Sunday); } }
//# nullable_before_coalesce_with_false
class Box { public bool? N(Func<int> f) => true; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? false); } }
//# nullable_before_coalesce_with_a_new_struct
class Box { public Guid? N(Func<int> f) => null; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? new Guid()); } }
//# nullable_before_coalesce_with_a_default_nullable
class Box { public int? N(Func<int> f) => 1; }
class X { static void M(Box b, int p) { while (C()) Use(b.N(() => p) ?? default(int?)); } }
//# nullable_before_coalesce_with_this
struct X { int f; Guid? N(Func<int> f) => null; void M(int p, Guid g) { while (C()) Use(N(() => p) ?? g); } }
