using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Hostile;

/// <summary>One file under tests/cases/hostile: an attack, where it stands, and what is to come of it. Its README says what the
/// words mean.</summary>
/// <param name="Where">mse, key, beside or top; behind "with:" what stands beside it besides.</param>
/// <param name="Gated">What the hole's feedback holds with the gate on; null where the gate lets it through.</param>
/// <param name="Jailed">What may come of it without the gate.</param>
/// <param name="Bare">Whether it is seen to get through where there is neither gate nor jail.</param>
internal sealed record HostileCase(
    string Name,
    string Where,
    string? Gated,
    ImmutableArray<string> Jailed,
    bool Bare,
    string Attack
)
{
    public const string Folder = "tests/cases/hostile";

    private const string Key = "\"a key of mine, just as long.\";",
        Mse = "return (yPred - yTrue).pow(2).mean() / 2;",
        Beside = "// 3. A loss.",
        Top = "#r \"nuget";

    public static string Honest { get; } = File.ReadAllText(Repository.At($"{Folder}/course/honest.csx"));

    public static ImmutableArray<HostileCase> All { get; } =
    [.. Directory.EnumerateFiles(Repository.At(Folder), "*.csx").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The hole that is looked at: the one that the attack is in, or that uses what stands beside it.</summary>
    public string Hole => Where == "key" ? "key" : "mse";

    public bool IsInHole => Where is not ("beside" or "top");

    /// <summary>The honest file with the attack in it.</summary>
    /// <param name="names">What stands for the places of this run.</param>
    public string Submission(IEnumerable<(string Name, string Value)> names)
    {
        var beside = Where.Split(" with: ") is [_, var more]
            ? Honest.Replace(Beside, $"{more}\n{Beside}", StringComparison.Ordinal)
            : Honest;
        var (place, instead) = Where.Split(' ')[0] switch
        {
            "mse" => (Mse, Attack),
            "key" => (Key, $"{Attack};"),
            "beside" => (Beside, $"{Attack}\n{Beside}"),
            "top" => (Top, $"{Attack}\n{Top}"),
            var other => throw new InvalidDataException($"{Name}: there is no place '{other}'."),
        };
        return names.Aggregate(
            beside.Replace(place, instead, StringComparison.Ordinal),
            (text, n) => text.Replace(n.Name, n.Value, StringComparison.Ordinal)
        );
    }

    private static HostileCase Read(string file)
    {
        var text = File.ReadAllText(file);
        var head = text[..text.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n');
        string? Said(string key) =>
            head.FirstOrDefault(l => l.StartsWith($"// {key}: ", StringComparison.Ordinal))?[(key.Length + 5)..];
        return new(
            Path.GetFileNameWithoutExtension(file),
            Said("where") ?? throw new InvalidDataException($"{file}: no line where:"),
            Said("gated"),
            [.. (Said("jailed") ?? throw new InvalidDataException($"{file}: no line jailed:")).Split(" or ")],
            Said("bare") == "reached",
            Repeated(text[(head.Sum(l => l.Length + 1) + 1)..].TrimEnd())
        );
    }

    // TIMES(3, x) is xxx: what is long for no other reason is not written out.
    private static string Repeated(string attack) =>
        Regex.Replace(
            attack,
            @"TIMES\((\d+), (.*?)\)(?=[;A]|$)",
            m => string.Concat(Enumerable.Repeat(m.Groups[2].Value, int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)))
        );
}
