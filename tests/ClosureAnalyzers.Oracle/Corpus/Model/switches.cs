//# random_conditions
//! lang=13
class X
{
    static void M0(object o, int p) { switch (o) {
        case DayOfWeek: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case 'c': { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case long when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case int[] when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case > 5 when C(): { int b4 = I(); L.Add(() => Use((b4, p))); break; }
    } }

    static void M1((int, string) o, int p) { switch (o) {
        case (7, _): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case (>= 3, _): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case (<= 7, _) when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M2((int, string) o, int p) { switch (o) {
        default: case (2, _): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case (<= 7, _): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case ((9 or 1), "b") when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case (>= 2, null): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case (8, "c") when C(): case ((9 or 4), _): { int b4 = I(); L.Add(() => Use((b4, p))); break; }
    } }

    static void M3(int? o, int p) { switch (o) {
        case 2: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case >= 1: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 0: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case null when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case (< 6 and (< 1 or 6)) when C(): { int b4 = I(); L.Add(() => Use((b4, p))); break; }
    } }

    static void M4(byte o, int p) { switch (o) {
        case < 6: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case > 8: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        default: case > 7 when C(): case 8 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M5(byte o, int p) { switch (o) {
        default: case 2 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case > 3 when C(): case 4 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 2 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case 5 when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case 9 when C(): case >= 3: { int b4 = I(); L.Add(() => Use((b4, p))); break; }
    } }

    static void M6(byte o, int p) { switch (o) {
        case ((<= 2 or 2) or 5) when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case 5: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 4 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M7(int o, int p) { switch (o) {
        case 3: case 9 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M8(int o, int p) { switch (o) {
        default: case 6 when C(): case 9: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case not (< 4): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M9(int o, int p) { switch (o) {
        default: case > 1 when C(): case ((1 or 4) or 2) when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 2 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case <= 5 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case 9 when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
    } }

    static void M10(int o, int p) { switch (o) {
        case 6 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case 0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 2: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M11(int o, int p) { switch (o) {
        case > 5 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case 9 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M12(int? o, int p) { switch (o) {
        default: case 3: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case not null when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case not (> 4) when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M13(int o, int p) { switch (o) {
        case 7: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 1 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M14(double o, int p) { switch (o) {
        case < 1.5: case > 1.5 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case double.NaN when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        default: case > 2.0 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case <= 1.5 when C(): case > 2.0 when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
    } }

    static void M15(double o, int p) { switch (o) {
        case 3.0 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case 2.0: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case >= 3.0: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case < 2.0: { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case >= 1.5: { int b4 = I(); L.Add(() => Use((b4, p))); break; }
    } }

    static void M16(double o, int p) { switch (o) {
        case < 1.5: case > 1.5 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 3.0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M17(object o, int p) { switch (o) {
        case 2.5: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case not (string) when C(): case > 2.5 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M18((int, string) o, int p) { switch (o) {
        default: case (6, "b") when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case (< 3, not ({ })) when C(): case (>= 3, "c"): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case (0, ("a" or "d")): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case ((5 and >= 3), _) when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case (4, _) when C(): { int b4 = I(); L.Add(() => Use((b4, p))); break; }
        case (3, not null): { int b5 = I(); L.Add(() => Use((b5, p))); break; }
    } }

    static void M19(int? o, int p) { switch (o) {
        case 6 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 6 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        default: case 4 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case (>= 2 or <= 9) when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case null: { int b4 = I(); L.Add(() => Use((b4, p))); break; }
        case <= 9 when C(): { int b5 = I(); L.Add(() => Use((b5, p))); break; }
    } }

    static void M20(string o, int p) { switch (o) {
        case null when C(): case "c" when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case "a" when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M21(int o, int p) { switch (o) {
        case < 8 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 8 when C(): case > 9: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 1: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case not (6): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
    } }

    static void M22(int o, int p) { switch (o) {
        case <= 9 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 8 when C(): case >= 5: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case (1 or not (1)) when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M23(double o, int p) { switch (o) {
        case > 1.5 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case > 2.0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case <= 1.5 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M24(int o, int p) { switch (o) {
        case > 2 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case var v1_0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M25(double o, int p) { switch (o) {
        case 2.0 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case > 2.0: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 2.0 when C(): case 1.5: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M26(int? o, int p) { switch (o) {
        case 5 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 4 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M27((int, string) o, int p) { switch (o) {
        case (3, "a") when C(): case (8, _) when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case (9, _) when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M28(int? o, int p) { switch (o) {
        case not null when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 8: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M29((int, string) o, int p) { switch (o) {
        case (< 8, ("d" or not null)) when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case (< 7, "c"): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        default: case (>= 3, _) when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M30(object o, int p) { switch (o) {
        case object v0_0 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case bool: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M31(double o, int p) { switch (o) {
        case > 2.0 when C(): case double.NaN when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 3.0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        default: case < 3.0: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case > 3.0 when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
    } }

    static void M32(byte o, int p) { switch (o) {
        case 6: case 5 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case var v1_0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 3 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case 4: { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case 0 when C(): { int b4 = I(); L.Add(() => Use((b4, p))); break; }
        case 1 when C(): { int b5 = I(); L.Add(() => Use((b5, p))); break; }
    } }

    static void M33(int o, int p) { switch (o) {
        case 7: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 2 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case (2 and < 7) when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M34(string o, int p) { switch (o) {
        case ("a" or "a"): case null when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case not (not null): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M35(double o, int p) { switch (o) {
        case < 3.0 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        default: case < 1.5: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case > 1.5: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M36(string o, int p) { switch (o) {
        case "b" when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case { } when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M37(string o, int p) { switch (o) {
        case { Length: 2 } when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case string v1_0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case string v2_0: { int b2 = I(); L.Add(() => Use((b2, p))); break; }
    } }

    static void M38(string o, int p) { switch (o) {
        default: case { } when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case not ({ }): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M39(byte o, int p) { switch (o) {
        case 1: case 4: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case > 4 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M40((int, string) o, int p) { switch (o) {
        case (1, "b"): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case (<= 0, _) when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case (6, null): case (3, _) when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case (8, _) when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        default: case (<= 3, _) when C(): { int b4 = I(); L.Add(() => Use((b4, p))); break; }
    } }

    static void M41(int o, int p) { switch (o) {
        case 0 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case > 3 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 9 when C(): case not ((5 or >= 3)): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        default: case 9 when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
    } }

    static void M42((int, string) o, int p) { switch (o) {
        case (>= 2, not null): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case ((1 or < 7), _): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case ((5 or 7), _) when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        case (<= 9, _): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
    } }

    static void M43(int? o, int p) { switch (o) {
        case null when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case null: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M44(double o, int p) { switch (o) {
        case > 2.0 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 3.0 when C(): case 3.0: { int b1 = I(); L.Add(() => Use((b1, p))); break; }
        case 2.0 when C(): case 2.0 when C(): { int b2 = I(); L.Add(() => Use((b2, p))); break; }
        default: case > 3.0: case 2.0 when C(): { int b3 = I(); L.Add(() => Use((b3, p))); break; }
        case <= 3.0 when C(): { int b4 = I(); L.Add(() => Use((b4, p))); break; }
    } }

    static void M45(string o, int p) { switch (o) {
        default: case "b": { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case null when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M46(double o, int p) { switch (o) {
        case > 3.0 when C(): { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case double.NaN when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }

    static void M47(int o, int p) { switch (o) {
        case 8: { int b0 = I(); L.Add(() => Use((b0, p))); break; }
        case 9: case 0 when C(): { int b1 = I(); L.Add(() => Use((b1, p))); break; }
    } }
}
