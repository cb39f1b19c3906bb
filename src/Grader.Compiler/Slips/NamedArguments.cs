using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Scripts;

namespace Grader.Compiler.Slips;

/// <summary>requires_grad=True, dtype=torch.float32: arguments by their names, as Python has them.</summary>
internal static partial class NamedArguments
{
    public static ImmutableArray<SlipRule> Rules { get; } = [EqualsSign];

    private static readonly ImmutableDictionary<string, string> _values = new Dictionary<string, string>
    {
        ["True"] = "true",
        ["False"] = "false",
        ["None"] = "null",
        ["TRUE"] = "true",
        ["FALSE"] = "false",
        ["float"] = "float32",
        ["torch.float"] = "float32",
        ["double"] = "float64",
        ["torch.double"] = "float64",
        ["int"] = "int64",
        ["torch.int"] = "int32",
        ["torch.long"] = "int64",
    }.ToImmutableDictionary();

    private static IEnumerable<Mend> EqualsSign(ErrorSite site)
    {
        foreach (Match found in PythonArgument().Matches(site.LineText))
        {
            var (name, value) = (found.Groups["name"].Value, found.Groups["value"].Value);
            var meant = _values.GetValueOrDefault(value, value);
            foreach (var instead in WaysToWrite(name, meant))
            {
                yield return new(
                    $"Write {ErrorSite.Quoted(instead)}: an argument that is named has `:` behind its name in C#.",
                    [new TextRewrite(new(site.Line.Start + found.Groups["all"].Index, found.Groups["all"].Length), instead)]
                );
            }
        }
    }

    private static IEnumerable<string> WaysToWrite(string name, string value) =>
        name is "dim" or "axis" ? [$"dim: {value}", $"dimensions: [{value}]", $"dim: [{value}]"] : [$"{name}: {value}"];

    [GeneratedRegex("""[(,]\s*(?<all>(?<name>[a-z_]\w*)\s*=\s*(?<value>-?[\w.]+|"[^"]*"))(?=\s*[,)])""")]
    private static partial Regex PythonArgument();
}
