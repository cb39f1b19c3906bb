namespace Grader.Notebooks;

/// <summary>The last line of a cell: a notebook shows what an expression without a semicolon gives, and a script that goes on has
/// no such thing.</summary>
internal static class CellEnding
{
    /// <summary>The line as a script may have it: a call becomes a statement, and what is only shown a comment.</summary>
    /// <param name="before">The line above it that is not blank; null where there is none.</param>
    public static string AsInScript(string line, string? before)
    {
        var code = line.TrimEnd();
        return !EndsStatement(before) || !IsOneExpression(code) ? line
            : code[^1] == ')' && !code.StartsWith("display(", StringComparison.Ordinal) ? $"{code};"
            : $"// {code}";
    }

    private static bool EndsStatement(string? before) =>
        before?.Trim() is not { } code
        || code.StartsWith("//", StringComparison.Ordinal)
        || code.StartsWith('#')
        || code is [.., ';' or '}'];

    // A name, its members, calls and indices, from the first column on: nothing that could be the end of something longer.
    private static bool IsOneExpression(string code)
    {
        var depth = 0;
        foreach (var c in code)
        {
            depth +=
                c is '(' or '[' ? 1
                : c is ')' or ']' ? -1
                : 0;
            var isPlain = char.IsLetterOrDigit(c) || c is '_' or '.' or '(' or ')' or '[' or ']';
            if (depth < 0 || c is ';' or '{' or '}' || (depth == 0 && !isPlain))
            {
                return false;
            }
        }
        return depth == 0 && code is [var first, .., var last]
            ? IsStart(first) && last != '.'
            : code is [var only] && IsStart(only);
    }

    private static bool IsStart(char c) => char.IsLetter(c) || c == '_';
}
