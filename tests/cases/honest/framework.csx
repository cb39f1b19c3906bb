// What the rest of .NET has that a student may well use.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

bool stops = Regex.IsMatch(" exit ", @"^\s*(q|exit|break)\s*$", RegexOptions.IgnoreCase);
var number = new Regex(@"(?<whole>\d+)\.(\d+)", RegexOptions.Compiled);
foreach (Match match in number.Matches("0.5 1.25"))
{
    Console.WriteLine($"{match.Value} {match.Groups["whole"].Value} {match.Groups[1].Index} {match.Success}");
}
string doubled = number.Replace("0.5 1.25", m => (2 * double.Parse(m.Value, CultureInfo.InvariantCulture)).ToString("F2", CultureInfo.InvariantCulture));
string[] words = Regex.Split("a, b,c", @",\s*");
int found = Regex.Count(doubled, @"\d") + number.Match("0.5").NextMatch().Length;

var options = new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
string json = JsonSerializer.Serialize(new { Step = 3, Loss = 0.5f, Trace = new[] { 1f, 0.5f }, At = DateTime.UnixEpoch }, options);
string table = JsonSerializer.Serialize(new Dictionary<string, List<float>> { ["loss"] = [1f, 0.5f], ["m"] = [2f] });
var back = JsonSerializer.Deserialize<Dictionary<string, float[]>>(table);
var (step, loss) = JsonSerializer.Deserialize<(int, float)?>("null") ?? (0, 0f);
var document = JsonDocument.Parse(json);
float read = document.RootElement.GetProperty("loss").GetSingle();
foreach (JsonElement item in document.RootElement.GetProperty("trace").EnumerateArray())
{
    Console.WriteLine(item.GetDouble());
}
JsonNode node = JsonNode.Parse(table);
float first = node["loss"][0].GetValue<float>() + (float)node["m"][0];
var made = new JsonObject { ["m"] = 1.5f, ["all"] = new JsonArray(1, 2, 3) };
Console.WriteLine(made.ToJsonString());

var counts = new ConcurrentDictionary<string, int>();
counts.AddOrUpdate("a", 1, (_, n) => n + 1);
var kept = ImmutableArray.Create(1f, 2f).Add(3f);
var more = ImmutableDictionary<string, int>.Empty.Add("a", 1).SetItem("a", 2);
var ordered = new OrderedDictionary { ["a"] = 1 };
Console.WriteLine($"{kept.Sum()} {more["a"]} {ordered.Count} {counts.Count} {stops} {words.Length} {found} {first} {read} {step} {loss} {back.Count}");

var german = CultureInfo.GetCultureInfo("de-DE");
Console.WriteLine(0.5.ToString("C", new CultureInfo("en-US")) + 1234.5f.ToString("N1", german) + DateTime.UnixEpoch.ToString("d", german));
CultureInfo.CurrentCulture = new CultureInfo("fr-FR", false) { NumberFormat = { NumberDecimalSeparator = "," } };
Console.WriteLine($"{0.5f} {CultureInfo.CurrentCulture.Name} {float.Parse("0,5")} {new RegionInfo("US").Name}");
var colors = new[] { 3, 1, 2 }.AsParallel().AsOrdered().Select(n => n * n).ToList();
