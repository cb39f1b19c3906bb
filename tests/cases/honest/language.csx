// What C# makes of its own syntax: none of it may look forbidden.
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

record Sample(float X, float Y) { public float Sum => X + Y; }
record class Named(string Name, int Size = 3) : IComparable<Named> { public int CompareTo(Named? other) => string.CompareOrdinal(Name, other?.Name); }
readonly record struct Point(double X, double Y);
record Derived(string Name, int Size, DateTime At) : Named(Name, Size);
struct Pair { public int A; public int B; public override readonly string ToString() => $"{A}, {B}"; }
enum Color { Red, Green }
[Flags] enum Options { None = 0, Some = 1, All = 3 }
interface IShape { double Area { get; } static IShape Unit => new Square(1); }
sealed class Square(double side) : IShape, IDisposable, IEquatable<Square>
{
    public static int Count { get; private set; }
    public double Area { get; } = side * side;
    public string Label { get; init; } = "";
    public event EventHandler<EventArgs>? Changed;
    public Square(double side, string label) : this(side) => Label = label;
    public void Dispose() { Count++; Changed?.Invoke(this, EventArgs.Empty); GC.SuppressFinalize(this); }
    public bool Equals(Square? other) => other?.Area == Area;
    public override bool Equals(object? o) => o is Square s && Equals(s);
    public override int GetHashCode() => HashCode.Combine(Area, Label);
    public double this[int i] => Area * i;
    public static Square operator +(Square a, Square b) => new(a.Area + b.Area, "sum");
    public static implicit operator double(Square s) => s.Area;
}
abstract class Shape { protected abstract double Of(); public virtual string Name => GetType().Name; }
class Own : Exception { public Own(string m, Exception? inner = null) : base(m, inner) { } }
class Generic<T> where T : class, new() { public T Make() => new(); public static readonly Dictionary<string, T> All = []; }

static IEnumerable<int> Naturals() { for (var i = 0; ; i++) yield return i; }
static async IAsyncEnumerable<int> Slowly([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
{
    for (var i = 0; i < 3; i++) { await Task.Delay(1, stop); yield return i; }
}
async Task<int> Add(int a, int b) { await Task.Yield(); try { return a + b; } catch (Own) when (a > 0) { await Task.Delay(1); throw; } finally { await Task.CompletedTask; } }
static T Largest<T>(params ReadOnlySpan<T> all) where T : IComparable<T> { var best = all[0]; foreach (var a in all) if (a.CompareTo(best) > 0) best = a; return best; }
static int Sum(params int[] all) => all.Sum();
static void Swap(ref int a, ref int b) => (a, b) = (b, a);
static (int Quotient, int Remainder) Divide(int a, int b) => (a / b, a % b);
static string Describe(object? o) => o switch
{
    null => "nothing",
    int and > 3 => "large",
    int n => $"{n}",
    string { Length: 0 } => "empty",
    string s when s.StartsWith('a') => s,
    int[] and [1, .., var last] => $"{last}",
    Sample(var x, _) => $"{x:F2}",
    (int a, int b) => $"{a}{b}",
    Color.Red or Color.Green => "color",
    _ => o.ToString() ?? o.GetType().Name,
};

var samples = new List<Sample> { new(1, 2), new(3, 4) };
List<float> floats = [1f, 2f, .. samples.Select(s => s.X)];
float[] array = [.. floats, 5];
int Few()
{
    Span<int> few = stackalloc int[4];
    few[^1] = 7;
    ReadOnlySpan<double> constants = [1.0, 2.0];
    Span<string> texts = ["a", $"{few[0]}"];
    return few.Length + constants.Length + texts.Length;
}
int[,] grid = { { 1, 2 }, { 3, 4 } };
int[][] jagged = [[1], [2, 3]];
grid[0, 1] += jagged[1][^1];
var anonymous = new { Name = "a", Size = 3 };
var copy = samples[0] with { Y = 7 };
var (first, second) = copy;
var table = new SortedDictionary<string, HashSet<int>>(StringComparer.Ordinal) { ["a"] = [1, 2] };
var queue = new Queue<int>(Naturals().Skip(2).Take(5)); var stack = new Stack<int>(queue); var linked = new LinkedList<int>(stack);
var order = new PriorityQueue<string, int>(); order.Enqueue("x", 3);
var grouped = from s in samples group s by s.X > 2 into g orderby g.Key descending select (g.Key, Size: g.Count());
var zipped = floats.Zip(array, (a, b) => a * b).Aggregate(0f, (a, b) => a + b);
Console.WriteLine($"{grouped.First().Size,5} {zipped:0.###} {anonymous} {string.Join(", ", array[1..^1])} {nameof(samples)} {typeof(Sample).Name} {samples[0].GetType()}");
Console.WriteLine(string.Format("{0} {1:N2}", Describe(new int[] { 1, 2 }), Math.Sqrt(Largest(1.0, 2.0, 3.0))));
Console.WriteLine(await Add(1, 2) + Sum(1, 2, 3) + Divide(7, 2).Quotient + checked((int)3.7) + (int)Color.Green);
await foreach (var i in Slowly()) Console.Write(i);
using (var square = new Square(2, "two")) { square.Changed += (_, _) => Console.Write('!'); Console.WriteLine(square + square); }
lock (samples) { samples.Sort((a, b) => a.X.CompareTo(b.X)); }
var gate = new Lock(); lock (gate) { Swap(ref grid[0, 0], ref grid[1, 1]); }
try { throw new Own("x", new InvalidOperationException()); }
catch (Own e) when (e.Message.Length > 0) { Console.Error.WriteLine($"{e.Message} {e.StackTrace} {e.InnerException?.GetType().FullName} {e}"); }
catch (Exception e) { Console.WriteLine(e.ToString()); throw; }
Func<int, Func<int, int>> curry = a => b => a + b; Action<string> print = Console.WriteLine; print += s => { }; Predicate<int> even = n => n % 2 == 0;
var builder = new StringBuilder().Append(1).AppendLine("x").AppendFormat("{0}", 2).Insert(0, $"{curry(1)(2)}"); print(builder.ToString());
object? nothing = null; object boxed = 3; int unboxed = (int)boxed; int? maybe = null; maybe ??= unboxed;
switch ("b") { case "a": break; case "b": goto case "a"; case "c": case "d": case "e": case "f": case "g": break; default: break; }
foreach (var (key, value) in table) Console.Write($"{key}{value.Count}");
foreach (Color c in Enum.GetValues<Color>()) Console.Write($"{c} {Enum.IsDefined(c)} {Options.All.HasFlag(Options.Some)} {c.ToString("D")}");
Console.WriteLine($"{new Derived("n", 1, DateTime.UnixEpoch)} {new Generic<object>().Make()} {new Point(1, 2) == new Point(1, 2)} {maybe} {first}{second} {Few()} {IShape.Unit.Area}");
