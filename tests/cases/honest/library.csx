// What students reach for beside C# itself.
using System.Threading.Tasks;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Threading;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Thread.CurrentThread.CurrentCulture = new CultureInfo("en-US");
Console.OutputEncoding = Encoding.UTF8;
Console.Title = "training"; Console.ForegroundColor = ConsoleColor.Red; Console.ResetColor();
var watch = Stopwatch.StartNew(); var start = DateTime.Now; var later = DateTimeOffset.UtcNow.AddDays(1) - TimeSpan.FromSeconds(2);
Console.WriteLine($"{watch.Elapsed.TotalSeconds:F1} {watch.ElapsedMilliseconds} {start:yyyy-MM-dd} {later} {DateOnly.FromDateTime(start)} {Stopwatch.GetTimestamp()} {Environment.TickCount64}");
var random = new Random(42); random.Shuffle(new[] { 1, 2, 3 }); Console.WriteLine($"{random.NextDouble()} {random.NextSingle()} {random.Next(3, 5)} {Random.Shared.Next()} {Guid.NewGuid()}");
Console.WriteLine($"{Math.Clamp(3, 1, 2)} {MathF.Exp(1)} {Math.PI} {double.IsNaN(0.0 / 0)} {float.Epsilon} {BigInteger.Pow(2, 100)} {new Complex(1, 2).Magnitude} {Vector3.One} {Half.MaxValue} {decimal.Parse("1.5")} {BitConverter.SingleToInt32Bits(1f)}");
Console.WriteLine("a,b;c".Split([',', ';']).Select(s => s.Trim().ToUpperInvariant().PadLeft(4)).Aggregate((a, b) => a + Environment.NewLine + b));
Console.WriteLine($"{int.TryParse("3", NumberStyles.Any, CultureInfo.InvariantCulture, out var n)} {Convert.ToSingle("2.5", CultureInfo.InvariantCulture)} {"abc".AsSpan(1).ToString()} {"é".Normalize()} {Convert.ToBase64String(Encoding.UTF8.GetBytes("x"))}");
var line = Console.ReadLine(); while (line is not null && line.Trim() is not ("q" or "exit" or "break")) line = Console.In.ReadLine();
if (Console.IsInputRedirected || Console.KeyAvailable) Console.Out.Flush();
Console.Write('x'); Console.Out.WriteLine("y"); Console.Error.WriteLine("z"); Console.SetOut(new StringWriter());

int total = 0; Interlocked.Increment(ref total);
var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => i * i))); await Task.Delay(TimeSpan.FromMilliseconds(1)); Thread.Sleep(1);
var stop = new CancellationTokenSource(1000); stop.Token.ThrowIfCancellationRequested();
var semaphore = new SemaphoreSlim(1); await semaphore.WaitAsync(stop.Token); semaphore.Release();
IReadOnlyCollection<int> fixedOnes = new List<int> { 1 }.AsReadOnly(); IReadOnlyDictionary<string, int> map = new Dictionary<string, int> { ["a"] = 1 };
int[] copy = new int[3]; Array.Copy(results, copy, 3); Array.Sort(copy); Array.Fill(copy, 1); Buffer.BlockCopy(results, 0, copy, 0, 12); copy.AsSpan().Reverse();
Debug.Assert(copy.Length == 3); GC.Collect(); Console.WriteLine(GC.GetTotalMemory(false)); Console.WriteLine(Environment.ProcessorCount);
var lazy = new Lazy<int>(() => 3); var weak = new WeakReference<object>(new()); var tuple = Tuple.Create(1, "a"); IProgress<int> progress = new Progress<int>(_ => { });
var text = new StringReader("a\nb"); var memory = new MemoryStream([1, 2, 3]); Console.WriteLine($"{text.ReadLine()} {memory.Length} {Path.Combine("a", "b.png")}");
foreach (var rune in "héllo".EnumerateRunes()) Console.Write(rune.Value);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lazy.Value:000} {tuple.Item2} {string.IsNullOrWhiteSpace(" ")} {string.Concat("a", "b", "c", "d", "e")} {new string('-', 20)}"));
if (map.Count == 7 && fixedOnes.Count == 3) Environment.Exit(0);
try { throw new ArgumentException("no", nameof(n)); } catch (Exception e) when (e is ArgumentException or System.Runtime.InteropServices.ExternalException) { Console.WriteLine(e.Message); }
