using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Tests.Checkout;

namespace Grader.Tests.Compiler.SourceRules;

/// <summary>A file under tests/cases/hidden-uses, whose README says how it is written.</summary>
/// <param name="FoundIn">Holes in whose answers Math.Abs is to be found.</param>
/// <param name="Changes">Given text, and what the student has in its place.</param>
/// <param name="Declared">What the student has above the given code.</param>
/// <param name="Answers">By hole. The others are answered as the reference answers them.</param>
internal sealed partial record HiddenUseCase(
    ImmutableArray<string> FoundIn,
    ImmutableArray<(string Given, string Students)> Changes,
    string Declared,
    ImmutableDictionary<string, string> Answers
)
{
    private static readonly string _folder = Repository.At("tests/cases/hidden-uses");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(_folder, "*.csx").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static HiddenUseCase Read(string name)
    {
        var parts = File.ReadAllText(Path.Combine(_folder, $"{name}.csx")).Split("\n\n", 2);
        var (head, code) = (parts[0], parts[1]);
        return new(
            [.. FoundLine().Match(head).Groups["holes"].Value.Split(", ").Where(hole => hole != "nothing")],
            [.. ChangedLine().Matches(head).Select(m => (m.Groups["given"].Value, m.Groups["students"].Value))],
            Region().Replace(code, "").Trim(),
            Region().Matches(code).ToImmutableDictionary(m => m.Groups["hole"].Value, m => m.Groups["answer"].Value)
        );
    }

    [GeneratedRegex(@"^// found in: (?<holes>.+)$", RegexOptions.Multiline)]
    private static partial Regex FoundLine();

    [GeneratedRegex(@"^// changed: (?<given>.+) -> (?<students>.+)$", RegexOptions.Multiline)]
    private static partial Regex ChangedLine();

    [GeneratedRegex(@"^#region hole (?<hole>\w+)\n(?<answer>.*?)\n#endregion$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
