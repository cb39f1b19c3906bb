using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>The end of a cell: a notebook shows what an expression without a semicolon gives, and a script that goes on has no
/// such thing.</summary>
internal static partial class CellEnding
{
    /// <summary>Nobody writes longer ones to look at something.</summary>
    private const int Longest = 2_000;

    /// <summary>A cell's code as a script may have it: what does something there becomes a statement, and what is only shown a
    /// comment. No line is added.</summary>
    /// <param name="open">What the cells before leave incomplete; empty as a rule.</param>
    /// <returns>With it, what is incomplete now.</returns>
    public static (string Code, string Open) AsInScript(string code, string open)
    {
        var all = $"{open}{code}";
        var last = OpenStatement.FindIn(all, out var isUnclosed);
        if (last is null)
        {
            return (code, isUnclosed ? StillOpen(all) : "");
        }
        var (start, end) = (last.Start - open.Length, last.End - open.Length);
        if (start < 0 || end - start > Longest || !IsComplete(last))
        {
            return (code, StillOpen(all));
        }
        var (before, shown, behind) = (code[..start], code[start..end], code[end..]);
        return DoesSomething(last.Outline) ? ($"{before}{shown};{behind}", "")
            : IsExpression(last.Outline) && Declaring().IsMatch(shown) ? ($"{before}_ = {shown};{behind}", "")
            : IsExpression(last.Outline) ? ($"{before}// {shown.Replace("\n", "\n// ", StringComparison.Ordinal)}{behind}", "")
            : (code, StillOpen(all));
    }

    // Each later cell reads it again: without a limit a notebook of many cells would be read as often as it has cells.
    private static string StillOpen(string all) => all.Length <= Longest ? $"{all}\n" : "";

    // What is still to be filled in stays as it is, and so does what began as a statement.
    private static bool IsComplete(OpenStatement last) =>
        !last.HasDots && !Statement().IsMatch(last.Outline) && !Declaration().IsMatch(last.Outline);

    private static bool DoesSomething(string outline) =>
        !OnlyShown().IsMatch(outline) && (Call().IsMatch(outline) || Change().IsMatch(outline));

    private static bool IsExpression(string outline) => Expression().IsMatch(outline);

    private const string Name = @"@?[\p{L}_]\w*",
        Types = @"<[\w ,.<>\[\]?]*>",
        Arguments = $@" ?({Types})?\(\)",
        // Members, calls, indices.
        Braces = @" ?\{\}",
        Then = $@"( ?!?\??\. ?{Name}|{Arguments}|( ?{Types})?{Braces}|!?\??\[\]| switch{Braces}| with{Braces})*",
        First = $@"({Name}|[0-9][\w.]*|\(\)|\[\]|\{{\}})",
        Operand = $@"((new|await) |\(\) ?|[-+!~])*{First}{Then}!?",
        Operator = @" ?([-+*/%^<>]|&&?|\|\|?|\?\?|[=!<>]=|<<|>>|\.\.| is not | is | as ) ?",
        Pattern = $@"(not )*([<>]=? ?{Operand}|{Operand}( {Name})?)",
        Is = $" is {Pattern}( (and|or) {Pattern})*",
        Chain = $"{Operand}({Operator}{Operand}|{Is})*";

    // What is looked at may declare a variable that later cells use: x is Tensor t.
    [GeneratedRegex(
        @"\bout\s+[\w.<>\[\]?]+\s+\w|\b(is|and|or)\s+(not\s+)?(?!not\b)([\w.]*\s*\{[^{}]*\}|[\w.<>\[\]?]+)\s+"
            + @"(?!(and|or|is|as|switch|with)\b)[\p{L}_]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaring();

    [GeneratedRegex(
        @"^(await )?(return|throw|break|continue|goto|yield|if|else|while|for|foreach|do|switch|case|default|try|catch|finally"
            + "|lock|using|fixed|unsafe|checked|unchecked|const|var|static|public|private|internal|protected|async|class|struct"
            + @"|record|enum|interface|delegate|namespace|extern|partial|sealed|abstract|readonly|ref)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Statement();

    // List<int> x
    [GeneratedRegex(@"<[^()]*> ?[\w@]", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    // Calls that a script has not, and some that are no statements.
    [GeneratedRegex(@"^(display|nameof|typeof|sizeof)\(\)$|\.Display\(\)$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyShown();

    [GeneratedRegex($@"^((await |new )*{First}{Then}{Arguments}|await {Operand})$", RegexOptions.NonBacktracking)]
    private static partial Regex Call();

    [GeneratedRegex(
        $@"^({First}{Then} ?([-+*/%&|^]|\?\?|<<|>>)?= ?[^=> ].*|{First}{Then}(\+\+|--)|(\+\+|--){First}{Then})$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Change();

    [GeneratedRegex($@"^{Chain}( ?\? ?{Chain} ?: ?{Chain})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Expression();
}
