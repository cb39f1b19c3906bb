using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>A notebook may say <c>using</c> at the top of each cell, and a script only above all of its code.</summary>
internal sealed partial class CellUsings
{
    private readonly List<ScriptLine> _late = [];
    private int? _code;

    /// <summary>A cell's lines, with a comment in place of each <c>using</c> that comes too late for a script.</summary>
    /// <param name="at">How many lines of the script stand above them.</param>
    public IEnumerable<ScriptLine> Take(IEnumerable<ScriptLine> cell, int at)
    {
        var isTop = true;
        foreach (var line in cell)
        {
            var isUsing = isTop && Using().IsMatch(line.Text);
            isTop &= isUsing || IsNoCode(line.Text);
            if (!isTop)
            {
                _code ??= at;
            }
            var isOfNotebook = isUsing && OfNotebook().IsMatch(line.Text);
            if (isUsing && _code is not null && !isOfNotebook)
            {
                _late.Add(line);
            }
            yield return isOfNotebook || (isUsing && _code is not null) ? line with { Text = $"// {line.Text}" } : line;
            at++;
        }
    }

    /// <summary>Puts those in front of the script's first line of code. They keep their places.</summary>
    public void PutIn(List<ScriptLine> script) => script.InsertRange(_code ?? 0, _late);

    private static bool IsNoCode(string line) => line.AsSpan().Trim() is [] or ['/', '/', ..] or ['#', ..];

    // Not one that disposes something: using (x), using var x = f();
    [GeneratedRegex(
        @"^(\s*using\s+((static\s+)?[\w.]+|\w+\s*=\s*[\w.]+(<[\w ,.<>]*>)?)\s*;)+\s*(//.*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Using();

    // Of what shows things there, which a script has not.
    [GeneratedRegex(@"^\s*using\s+(static\s+)?Microsoft\.DotNet\.Interactive\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfNotebook();
}
