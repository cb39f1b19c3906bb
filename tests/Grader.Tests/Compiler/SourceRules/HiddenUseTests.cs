using CsCheck;
using Grader.Protocol;
using Grader.Tests.Fuzzing;
using Xunit;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>size must not use Math.Abs: also where no name in the answer says that it does.</summary>
public sealed class HiddenUseTests
{
    private const string Exercise = """
        // exercise 01-rules
        // Rules
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        double shift = 0;
        double size(double x)
        {
            double result;
            #region hole size
            result = x < 0 ? -x : x;
            #endregion
            return result + shift;
        }
        double root(double x)
        {
            #region hole root
            return Math.Sqrt(x);
            #endregion
        }
        double whole = size(1) + root(1); // hole
        #region checks
        MustNotUse("size", "Math.Abs");
        MustUse("root", "Sqrt");
        MustNotUse("whole", "Math.Abs");
        Check("size", "size", () => size(RandomBetween(-1, 1)).CompareTo(0.5));
        Check("root", "root", () => root(RandomBetween(0, 1)));
        Check("whole", "whole", () => whole.CompareTo(0.5));
        #endregion
        """;

    private const string Size = "result = x < 0 ? -x : x;";

    // In line 7, which is where Math.Abs stands in all of these.
    private const string Trick = "class Trick { public double V; ";

    internal static string Right { get; } =
        ((CompilerReply.Solved)Bench.Handler.Answer(new CompilerRequest.Solve("01-rules", Exercise, null))).File;

    [Fact]
    public void The_reference_keeps_its_rules() => Assert.Empty(Breaches(Right));

    [Theory]
    [InlineData(Trick + "public static implicit operator double(Trick t) => Math.Abs(t.V); }", "result = new Trick { V = x };")]
    [InlineData(
        Trick + "public static explicit operator double(Trick t) => Math.Abs(t.V); }",
        "result = (double)new Trick { V = x };"
    )]
    [InlineData(
        Trick + "public static implicit operator Trick(double d) => new() { V = Math.Abs(d) }; }",
        "Trick t = x; result = t.V;"
    )]
    [InlineData(
        Trick + "public static double operator +(Trick t, int n) => Math.Abs(t.V); }",
        "result = new Trick { V = x } + 1;"
    )]
    [InlineData(Trick + "public static double operator -(Trick t) => Math.Abs(t.V); }", "result = -new Trick { V = x };")]
    [InlineData(
        Trick + "public static Trick operator +(Trick t, int n) => new() { V = Math.Abs(t.V) }; }",
        "var t = new Trick { V = x }; t += 1; result = t.V;"
    )]
    [InlineData(
        Trick + "public static Trick operator ++(Trick t) => new() { V = Math.Abs(t.V) }; }",
        "var t = new Trick { V = x }; t++; result = t.V;"
    )]
    [InlineData(
        Trick + "public void operator +=(int n) => V = Math.Abs(V); }",
        "var t = new Trick { V = x }; t += 1; result = t.V;"
    )]
    [InlineData(
        Trick
            + "public static bool operator true(Trick t) => Math.Abs(t.V) > 1; public static bool operator false(Trick t) "
            + "=> false; }",
        "result = new Trick { V = x } ? x : -x;"
    )]
    [InlineData(Trick + "public double this[int i] => Math.Abs(V); }", "result = new Trick { V = x }[0];")]
    [InlineData(Trick + "public double Count => Math.Abs(V); }", "result = new Trick { V = x }.Count;")]
    [InlineData(
        Trick + "public int Count => (int)Math.Abs(V); public int this[int i] => i; }",
        "result = new Trick { V = x }[^1];"
    )]
    [InlineData(
        Trick + "public int Length => (int)Math.Abs(V); public int this[int i] => i; }",
        "result = new Trick { V = x } is [.., var y] ? y : 0;"
    )]
    [InlineData(Trick + "public Trick(double v) => V = Math.Abs(v); }", "result = new Trick(x).V;")]
    [InlineData(Trick + "public Trick(double v) => V = Math.Abs(v); }", "Trick t = new(x); result = t.V;")]
    [InlineData(Trick + "public double W = Math.Abs(-1); }", "result = new Trick().W;")]
    [InlineData(Trick + "public double W { get; } = Math.Abs(-1); }", "result = new Trick().W;")]
    [InlineData(Trick + "public static double S; static Trick() => S = Math.Abs(-1); }", "result = Trick.S;")]
    [InlineData(
        "static class Hold { public static double S; } class First { static First() => Hold.S = Math.Abs(-1); public "
            + "static int N; }",
        "_ = First.N; result = Hold.S;"
    )]
    [InlineData(
        "class Under { protected Under(double v) => W = Math.Abs(v); public double W; } class Over(double v) : Under(v);",
        "result = new Over(x).W;"
    )]
    [InlineData(
        "class Under { protected double W = Math.Abs(-1); } class Over : Under { public double X => W; }",
        "result = new Over().X;"
    )]
    [InlineData(
        Trick + "public void Dispose() => Last = Math.Abs(V); public static double Last; }",
        "using (new Using { V = x }) { } result = Trick.Last; } class Using : Trick, IDisposable { } double more() { "
            + "double result = 0;"
    )]
    [InlineData(
        "ref struct Trick { public static double Last; public void Dispose() => Last = Math.Abs(-1); }",
        "using (var t = new Trick()) { result = Trick.Last; }"
    )]
    [InlineData(
        Trick + "public IEnumerator<double> GetEnumerator() { yield return Math.Abs(V); } }",
        "result = 0; foreach (var v in new Trick { V = x }) result = v;"
    )]
    [InlineData(
        Trick + "public Trick GetEnumerator() => this; public bool MoveNext() => Math.Abs(V) > 0; public double Current => V; }",
        "result = 0; foreach (var v in new Trick { V = x }) result = v;"
    )]
    [InlineData(
        Trick + "public IEnumerator<double> GetEnumerator() { yield return Math.Abs(V); } }",
        "double[] all = [.. new Trick { V = x }]; result = all[0];"
    )]
    [InlineData(
        "class Trick : System.Collections.IEnumerable { public double V; public void Add(double v) => V = Math.Abs(v); "
            + "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; }",
        "result = new Trick { x }.V;"
    )]
    [InlineData(
        "class Trick : System.Collections.IEnumerable { public double V; public void Add(double v) => V = Math.Abs(v); "
            + "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null; }",
        "Trick t = [x]; result = t.V;"
    )]
    [InlineData(
        "class Trick : System.Collections.IEnumerable { public double V; System.Collections.IEnumerator "
            + "System.Collections.IEnumerable.GetEnumerator() { yield return Math.Abs(V); } }",
        "result = new Trick { V = x }.Cast<double>().First();"
    )]
    [InlineData(
        Trick + "public override string ToString() => $\"{Math.Abs(V)}\"; }",
        "result = double.Parse($\"{new Trick { V = x }}\");"
    )]
    [InlineData(
        Trick + "public override string ToString() => $\"{Math.Abs(V)}\"; }",
        "result = double.Parse(\"\" + new Trick { V = x });"
    )]
    [InlineData(
        Trick + "public override int GetHashCode() => (int)Math.Abs(V); }",
        "result = HashCode.Combine(new Trick { V = x });"
    )]
    [InlineData(
        "class Trick : IComparable<Trick> { public double V; public int CompareTo(Trick o) => (int)Math.Abs(V); }",
        "result = Comparer<Trick>.Default.Compare(new() { V = x }, null);"
    )]
    [InlineData(
        "class Trick : IComparer<double> { int IComparer<double>.Compare(double a, double b) => (int)Math.Abs(a); }",
        "IComparer<double> c = new Trick(); result = c.Compare(x, 0);"
    )]
    [InlineData(
        "abstract class Shape { public abstract double Of(double v); } class Round : Shape { public override double "
            + "Of(double v) => Math.Abs(v); } Shape shape() => new Round();",
        "result = shape().Of(x);"
    )]
    [InlineData(
        "interface IShape { double Of(double v); } class Round : IShape { public double Of(double v) => Math.Abs(v); } "
            + "IShape shape() => new Round();",
        "result = shape().Of(x);"
    )]
    [InlineData(
        "interface IOf { static abstract double Of(double v); } class Round : IOf { public static double Of(double v) => "
            + "Math.Abs(v); } double by<T>(double v) where T : IOf => T.Of(v);",
        "result = by<Round>(x);"
    )]
    [InlineData(
        "interface IAdd<T> where T : IAdd<T> { static abstract T operator +(T a, T b); } record struct Trick(double V) : "
            + "IAdd<Trick> { public static Trick operator +(Trick a, Trick b) => new(Math.Abs(a.V)); } T sum<T>(T v) where "
            + "T : IAdd<T> => v + v;",
        "result = sum(new Trick(x)).V;"
    )]
    [InlineData(
        Trick + "public void Deconstruct(out double a, out double b) => a = b = Math.Abs(V); }",
        "(result, _) = new Trick { V = x };"
    )]
    [InlineData(
        Trick + "public void Deconstruct(out double a, out double b) => a = b = Math.Abs(V); }",
        "result = new Trick { V = x } is (var a, _) ? a : 0;"
    )]
    [InlineData("static void Deconstruct(this double v, out double a, out double b) => a = b = Math.Abs(v);", "(result, _) = x;")]
    [InlineData(
        "static void Deconstruct(this double v, out double a, out double b) => a = b = Math.Abs(v);",
        "result = x is (var a, _) ? a : 0;"
    )]
    [InlineData(
        "static void Deconstruct(this double v, out double a, out double b) => a = b = Math.Abs(v);",
        "result = 0; foreach (var (a, b) in new[] { x }) result = a;"
    )]
    [InlineData(
        "static IEnumerator<double> GetEnumerator(this double v) { yield return Math.Abs(v); }",
        "result = 0; foreach (var v in x) result = v;"
    )]
    [InlineData(
        "static void Add(this List<double> l, string v) => l.Add(Math.Abs(v.Length));",
        "result = new List<double> { \"x\" }[0];"
    )]
    [InlineData(
        "static Trick Select(this double v, Func<double, double> f) => new(Math.Abs(v)); record Trick(double V);",
        "result = (from v in x select v).V;"
    )]
    [InlineData(
        "static double Where(this double v, Func<double, bool> f) => Math.Abs(v);",
        "result = from v in x where v > 0 select v; } double Select(this double v, Func<double, double> f) => v; double "
            + "more() { double result = 0;"
    )]
    [InlineData(
        "static System.Runtime.CompilerServices.TaskAwaiter<double> GetAwaiter(this double v) => "
            + "Task.FromResult(Math.Abs(v)).GetAwaiter();",
        "async Task<double> f() => await x; result = f().Result;"
    )]
    [InlineData(
        Trick
            + "public System.Runtime.CompilerServices.TaskAwaiter<double> GetAwaiter() => "
            + "Task.FromResult(Math.Abs(V)).GetAwaiter(); }",
        "async Task<double> f() => await new Trick { V = x }; result = f().Result;"
    )]
    [InlineData(
        "[System.Runtime.CompilerServices.InterpolatedStringHandler] struct Trick(int a, int b) { public double V; public "
            + "void AppendFormatted(double v) => V = Math.Abs(v); } double of(Trick t) => t.V;",
        "result = of($\"{x}\");"
    )]
    [InlineData("record Trick(double V) { public double W => Math.Abs(V); }", "result = double.Parse(new Trick(x).ToString());")]
    [InlineData(
        "record Trick(double V) { protected virtual bool PrintMembers(System.Text.StringBuilder b) { "
            + "b.Append(Math.Abs(V)); return true; } }",
        "result = double.Parse(new Trick(x).ToString());"
    )]
    [InlineData(
        "class Trick<T> { public static implicit operator double(Trick<T> t) => Math.Abs(-1); } Trick<T>[] many<T>() => [new()];",
        "result = many<int>()[0];"
    )]
    [InlineData("delegate double Of(double v); Of of = v => Math.Abs(v);", "result = of(x);")]
    [InlineData(
        "[System.Runtime.CompilerServices.CollectionBuilder(typeof(Made), \"Of\")] class Trick { public double V; public "
            + "IEnumerator<double> GetEnumerator() => null; } static class Made { public static Trick "
            + "Of(ReadOnlySpan<double> v) => new() { V = Math.Abs(v[0]) }; }",
        "Trick t = [x]; result = t.V;"
    )]
    [InlineData(
        "class Trick { public event Action E { add => V = Math.Abs(-1); remove { } } public double V; }",
        "var t = new Trick(); t.E += null; result = t.V;"
    )]
    [InlineData("double kept; void keep(out double k) => k = Math.Abs(-1); keep(out kept);", "result = kept;")]
    [InlineData("double kept; void keep() { ref double other = ref kept; other = Math.Abs(-1); }", "result = kept;")]
    [InlineData("var all = new List<Func<double, double>>(); all.Add(v => Math.Abs(v));", "result = all[0](x);")]
    [InlineData("var all = new Dictionary<string, Func<double, double>>(); all.Add(\"a\", Math.Abs);", "result = all[\"a\"](x);")]
    [InlineData(
        "static void Add(this List<double> l, string v) => l.Add(Math.Abs(v.Length));",
        "List<double> l = [\"x\"]; result = l[0];"
    )]
    [InlineData(
        "static IEnumerator<double> GetEnumerator(this double v) { yield return Math.Abs(v); }",
        "double[] l = [.. x]; result = l[0];"
    )]
    [InlineData(
        "class Trick { public Func<double, double> F; public void Keep(Func<double, double> f) => F = f; } var t = new "
            + "Trick(); t.Keep(v => Math.Abs(v));",
        "result = t.F(x);"
    )]
    [InlineData(
        "struct Trick { public double V = Math.Abs(-1); public Trick() { } } T make<T>() where T : new() => new T();",
        "result = make<Trick>().V;"
    )]
    [InlineData(
        "class Outer { public class Inner { public static implicit operator double(Inner i) => Math.Abs(-1); } public "
            + "Inner Of = new(); }",
        "result = new Outer().Of;"
    )]
    [InlineData(
        "class Trick { public static implicit operator double(Trick t) => Math.Abs(-1); } (Trick, int) pair() => (new(), 1);",
        "(result, _) = pair();"
    )]
    [InlineData(
        "class Trick { public static implicit operator double(Trick t) => Math.Abs(-1); } Dictionary<string, Trick> all = "
            + "new() { [\"a\"] = new() };",
        "result = all[\"a\"];"
    )]
    [InlineData(
        "class Trick { public static implicit operator double(Trick t) => Math.Abs(-1); } Func<Trick> make = () => new();",
        "result = make();"
    )]
    [InlineData(
        "class Trick { public static implicit operator double(Trick t) => Math.Abs(-1); } Trick[] all = [new()];",
        "double sum = 0; foreach (double v in all) sum = v; result = sum;"
    )]
    [InlineData(
        "class Trick { public static implicit operator double(Trick t) => Math.Abs(-1); } Trick t = new();",
        "result = true switch { true => t, _ => x };"
    )]
    [InlineData(
        "class Trick { public static implicit operator double(Trick t) => Math.Abs(-1); } Trick t = null;",
        "result = t ?? x;"
    )]
    [InlineData(
        "class Trick { public static bool operator ==(Trick a, double b) => Math.Abs(b) > 1; public static bool operator "
            + "!=(Trick a, double b) => false; }",
        "result = new Trick() == x ? x : -x;"
    )]
    [InlineData(
        "class Trick { public static Trick operator &(Trick a, Trick b) => a; public static bool operator true(Trick t) => "
            + "Math.Abs(-1) > 0; public static bool operator false(Trick t) => false; } Trick t = new();",
        "result = t && t ? 1 : 0;"
    )]
    [InlineData(
        "class Trick : IDisposable { public static double Last; void IDisposable.Dispose() => Last = Math.Abs(-1); }",
        "{ using var t = new Trick(); } result = Trick.Last;"
    )]
    [InlineData(
        "class Trick : IFormattable { public string ToString(string f, IFormatProvider p) => $\"{Math.Abs(-1)}\"; }",
        "result = double.Parse($\"{new Trick()}\");"
    )]
    [InlineData(
        "partial class Trick { public double V; } partial class Trick { public Trick() => V = Math.Abs(-1); }",
        "result = new Trick().V;"
    )]
    [InlineData(
        "class Trick { public double V { get; init; } public Trick() { } public Trick(Trick t) => V = Math.Abs(t.V); }",
        "var t = new Trick { V = x }; result = new Trick(t).V;"
    )]
    [InlineData(
        "record Trick(double V) { protected Trick(Trick t) => V = Math.Abs(t.V); }",
        "var t = new Trick(x) with { }; result = t.V;"
    )]
    [InlineData("double made = Math.Abs(-1); double take(Func<double> f) => f();", "result = take(() => made);")]
    [InlineData("class Trick { public double this[Index i] => Math.Abs(-1); }", "result = new Trick()[^1];")]
    [InlineData(
        "class Trick { public int Length => 2; public double[] Slice(int a, int b) => [Math.Abs(-1)]; }",
        "result = new Trick()[0..1][0];"
    )]
    [InlineData(
        "class Trick { public IAsyncEnumerator<double> GetAsyncEnumerator() => Numbers(); async IAsyncEnumerator<double> "
            + "Numbers() { yield return Math.Abs(-1); } }",
        "async Task<double> f() { await foreach (var v in new Trick()) return v; return 0; } result = f().Result;"
    )]
    [InlineData(
        "[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(Made))] class Trick { public double V; } class Made { "
            + "public Trick Task => new() { V = Math.Abs(-1) }; public static Made Create() => new(); public void "
            + "Start<T>(ref T m) where T : System.Runtime.CompilerServices.IAsyncStateMachine { } public void "
            + "SetStateMachine(System.Runtime.CompilerServices.IAsyncStateMachine m) { } public void "
            + "SetException(Exception e) { } public void SetResult() { } public void AwaitOnCompleted<A, M>(ref A a, ref M "
            + "m) { } public void AwaitUnsafeOnCompleted<A, M>(ref A a, ref M m) { } }",
        "async Trick f() { } result = f().V;"
    )]
    [InlineData(
        "interface IMine : IComparable<int> { int IComparable<int>.CompareTo(int o) => (int)Math.Abs(-1.0); } class Mine : "
            + "IMine { } IComparable<int> it = new Mine();",
        "result = it.CompareTo(1);"
    )]
    [InlineData(
        "class Under : IDisposable { public static double Last; void IDisposable.Dispose() => Last = Math.Abs(-1); } class "
            + "Over : Under { }",
        "using (new Over()) { } result = Under.Last;"
    )]
    [InlineData(
        "class Trick : Exception { public static implicit operator bool(Trick t) => Math.Abs(-1) > 0; } void fail() => "
            + "throw new Trick();",
        "try { fail(); result = 1; } catch (Trick e) when (e) { result = 2; }"
    )]
    [InlineData(
        "class Trick { double kept; public double this[int i] { get => kept; set => kept = Math.Abs(value); } }",
        "result = new Trick { [0] = x }[0];"
    )]
    [InlineData(
        "class Trick { public static Trick operator checked +(Trick a, int b) => new() { V = Math.Abs(-1) }; public static "
            + "Trick operator +(Trick a, int b) => a; public double V; }",
        "checked { result = (new Trick() + 1).V; }"
    )]
    [InlineData(
        "System.Threading.AsyncLocal<double> kept = new(); Action set = () => kept.Value = Math.Abs(-1);",
        "result = kept.Value;"
    )]
    [InlineData("double kept { get; } = Math.Abs(-1);", "result = kept;")]
    [InlineData(
        "int kept; unsafeless(ref kept); void unsafeless(ref int k) => System.Threading.Interlocked.Exchange(ref k, "
            + "(int)Math.Abs(-1.0));",
        "result = kept;"
    )]
    [InlineData("IEnumerable<double> all() { yield return Math.Abs(-1); } var kept = all();", "result = kept.First();")]
    [InlineData("var kept = new Lazy<double>(() => Math.Abs(-1));", "result = kept.Value;")]
    [InlineData(
        "T made<T>() where T : IMade<T> => T.Made; interface IMade<T> { static abstract T Made { get; } } class Trick : "
            + "IMade<Trick> { public double V; public static Trick Made => new() { V = Math.Abs(-1) }; }",
        "result = made<Trick>().V;"
    )]
    [InlineData("static double Of<T>(this T v) where T : struct => Math.Abs(-1);", "result = x.Of();")]
    [InlineData("Func<double, double> f = x => x; f += Math.Abs;", "result = f(x);")]
    [InlineData("double kept; foreach (var v in new[] { Math.Abs(-1.0) }) kept = v;", "result = kept;")]
    [InlineData("double kept; switch (Math.Abs(-1.0)) { case var v: kept = v; break; }", "result = kept;")]
    [InlineData("double kept; if (Math.Abs(-1.0) is var v) kept = v;", "result = kept;")]
    [InlineData(
        "class Box { public double V; public void set_(double v) => V = v; } var kept = new Box(); kept.set_(Math.Abs(-1));",
        "result = kept.V;"
    )]
    [InlineData("bool made(out double d) { d = Math.Abs(-1); return true; } var ok = made(out var kept);", "result = kept;")]
    [InlineData("(double, double) pair() => (Math.Abs(-1), 1); var (kept, _) = pair();", "result = kept;")]
    [InlineData("object it() => Math.Abs(-1.0); var ok = it() is double kept;", "result = kept;")]
    public void What_runs_unnamed_belongs_to_an_answer(string declared, string answer) =>
        Assert.Equal(
            ["size 7: Line 7 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                Right
                    .Replace("double shift", $"{declared}\ndouble shift", StringComparison.Ordinal)
                    .Replace(Size, answer, StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData(
        Trick + "public static implicit operator double(Trick t) => Math.Abs(t.V); }",
        "double size(double x)",
        "Trick size(double x)",
        "Trick r = new(); return r; double"
    )]
    [InlineData(
        Trick
            + "public static implicit operator Trick(double d) => new(); public static implicit operator double(Trick t) "
            + "=> Math.Abs(t.V); }",
        "double size(double x)",
        "double size(Trick x)",
        Size
    )]
    [InlineData(
        Trick
            + "public static implicit operator Trick(double d) => new(); public static implicit operator double(Trick t) "
            + "=> Math.Abs(t.V); }",
        "double result;",
        "Trick result;",
        Size
    )]
    [InlineData(
        Trick
            + "public static implicit operator Trick(double d) => new(); public static double operator +(double d, Trick "
            + "t) => Math.Abs(d); }",
        "double shift",
        "Trick shift",
        Size
    )]
    [InlineData(
        Trick
            + "public static implicit operator Trick(double d) => new() { V = d }; public double CompareTo(double d) => "
            + "Math.Abs(d); }",
        "double size(double x)",
        "Trick size(double x)",
        Size
    )]
    [InlineData("double beside(double v) => Math.Abs(v);", "return result + shift;", "return beside(result);", Size)]
    // Which is what a check with a float gets
    [InlineData("double size(float x) => Math.Abs(x);", "double quarter", "double quarter", Size)]
    public void The_function_that_the_hole_is_in_may_not_do_it_either(
        string declared,
        string given,
        string changed,
        string answer
    ) =>
        Assert.Equal(
            ["size 7: Line 7 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                    Right
                        .Replace(given, changed, StringComparison.Ordinal)
                        .Replace("shift = 0", "shift = 0 ", StringComparison.Ordinal)
                        .Replace(
                            "using System.Threading.Tasks;",
                            $"using System.Threading.Tasks;\n{declared}",
                            StringComparison.Ordinal
                        )
                        .Replace(Size, answer, StringComparison.Ordinal)
                )
                .Where(b => b.StartsWith("size", StringComparison.Ordinal))
        ); // whole calls size: what size does, it does

    [Fact]
    public void A_variable_whose_type_the_student_changed_is_read_with_that_type() =>
        Assert.Equal(
            ["whole 7: Line 7 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                Right
                    .Replace(
                        "double shift",
                        Trick
                            + "public static implicit operator Trick(double d) => new() { V = Math.Abs(d) }; public int "
                            + "CompareTo(double d) => 0; }\ndouble shift",
                        StringComparison.Ordinal
                    )
                    .Replace("double whole", "Trick whole", StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData(Trick + "public static implicit operator double(Trick t) => Math.Abs(t.V); }", "result = x < 0 ? -x : x;")]
    [InlineData(
        Trick
            + "public double Unused() => Math.Abs(V); public static implicit operator double(Trick t) => t.V < 0 ? -t.V : t.V; }",
        "result = new Trick { V = x };"
    )]
    [InlineData(
        Trick + "public static double Unused(double v) => Math.Abs(v); public static double Used(double v) => v < 0 ? -v : v; }",
        "result = Trick.Used(x);"
    )]
    [InlineData(
        "static double Where(this double v, Func<double, bool> f) => Math.Abs(v);",
        "result = (from v in new[] { x } where v > 0 select v).FirstOrDefault(-x);"
    )]
    [InlineData(
        "var seen = new List<double>(); seen.ForEach(v => Console.WriteLine(Math.Abs(v)));",
        "result = seen.Count > 0 ? x : x < 0 ? -x : x;"
    )]
    [InlineData(
        "var seen = new List<double>(); Console.WriteLine(seen.Select(v => Math.Abs(v)).Count());",
        "result = seen.Count > 0 ? x : x < 0 ? -x : x;"
    )]
    [InlineData("foreach (var sign in new[] { -1.0, 1.0 }) { Console.WriteLine(Math.Abs(sign)); }", "result = x < 0 ? -x : x;")]
    [InlineData("static class More { public static double Abs(double v) => v < 0 ? -v : v; }", "result = More.Abs(x);")]
    [InlineData(
        "record Pair(double A, double B); record Other(double A) { public double B => Math.Abs(A); }",
        "var (a, b) = new Pair(x, -x); result = a < 0 ? b : a;"
    )]
    public void What_the_answer_has_no_use_for_is_no_part_of_it(string declared, string answer) =>
        Assert.Empty(
            Breaches(
                Right
                    .Replace("double shift", $"{declared}\ndouble shift", StringComparison.Ordinal)
                    .Replace(Size, answer, StringComparison.Ordinal)
            )
        );

    [Fact]
    public void What_is_put_into_the_variable_later_on_is_what_it_is() =>
        Assert.Equal(
            ["whole 7: Line 7 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                Right.Replace("double shift", "void mend() { whole = Math.Abs(-1); }\ndouble shift", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void A_function_that_was_made_a_variable_is_read_with_what_is_around_it() =>
        Assert.Equal(
            ["size 7: Line 7 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                    Right
                        .Replace(
                            "double shift",
                            "Func<double, double> mended(Func<double, double> f) => x => Math.Abs(f(x));\ndouble shift",
                            StringComparison.Ordinal
                        )
                        .Replace(
                            "double size(double x)\n{",
                            "Func<double, double> size = mended(x =>\n{",
                            StringComparison.Ordinal
                        )
                        .Replace("result + shift;\n}", "result + shift;\n});", StringComparison.Ordinal)
                )
                .Where(b => b.StartsWith("size", StringComparison.Ordinal))
        );

    [Fact]
    public void A_variable_of_the_students_own_may_not_bring_it_from_another_answer() =>
        Assert.Equal(
            ["size 17: Line 17 uses Math.Abs; this hole is to do without Math.Abs."],
            Breaches(
                Right
                    .Replace("double shift", "double kept;\ndouble shift", StringComparison.Ordinal)
                    .Replace(Size, "result = kept;", StringComparison.Ordinal)
                    .Replace("return Math.Sqrt(x);", "kept = Math.Abs(x); return Math.Sqrt(x);", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void However_damaged_a_file_is_that_does_much_unseen_it_is_read() =>
        Fuzz.Near(
                Right
                    .Replace(Size, Much, StringComparison.Ordinal)
                    .Replace(
                        "double shift",
                        "record Trick(double V) : IDisposable { public void Dispose() { } public static implicit operator "
                            + "double(Trick t) => Math.Abs(t.V); }\ndouble shift",
                        StringComparison.Ordinal
                    )
            )
            .Sample(
                text =>
                {
                    _ = Breaches(text).Count();
                },
                iter: 100,
                threads: 1
            );

    private const string Much = """
        var all = new List<double> { x, -x };
        var q = from a in all join b in all on a equals b into c orderby a, x group a by c.Count() into g where g.Key > 0 select g.Key;
        foreach (var (k, v) in new Dictionary<string, double> { ["a"] = x }) { result = v; }
        async Task<double> f() { await using var d = (IAsyncDisposable)null; await foreach (var v in (IAsyncEnumerable<double>)null) { } return await Task.FromResult(x); }
        using var t = new Trick(x) with { V = 2 };
        (double m, (double, double) n) = (t, (x, x));
        result = t switch { (var w) { V: > 0 } => w, { V: var u } when u is < 1 or > 2 => u, _ => $"{t}{all[^1]}".Length };
        double[] more = [.. all, t, .. q]; Func<double, double> h = static y => y; h += Math.Sin; end: ref double r = ref more[0]; r = h(x);
        """;

    internal static IEnumerable<string> Breaches(string submission) =>
        ((CompilerReply.Aligned)Bench.Handler.Answer(new CompilerRequest.Align("01-rules", Exercise, submission)))
            .Answers.Where(a => a.Breach is not null)
            .Select(a => $"{a.Hole} {a.Breach!.Line}: {a.Breach.Message}");
}
