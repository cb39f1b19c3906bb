using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.LikelySlips;

/// <summary>An answer as its tokens: what it mentions, and in which order.</summary>
internal sealed class AnswerTokens(string code)
{
    private readonly ImmutableArray<Lexeme> _lexemes = Lexer.Read(code).Lexemes;

    public ImmutableArray<string> Texts => [.. _lexemes.Select(l => l.Text)];

    public int CountOf(string token) => _lexemes.Count(l => l.Text == token);

    public bool Has(string token) => PlaceOf(token) >= 0;

    /// <summary>Where it is for the first time; negative where it is not.</summary>
    public int PlaceOf(string token) => Texts.IndexOf(token);

    public bool HasInRow(params ReadOnlySpan<string> tokens)
    {
        for (var i = 0; i + tokens.Length <= Texts.Length; i++)
        {
            if (Texts.AsSpan(i, tokens.Length).SequenceEqual(tokens))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Variables, members of these, and calls on them that take nothing: m, m.grad, yPred.sum().</summary>
    public IEnumerable<string> Values =>
        Enumerable
            .Range(0, _lexemes.Length)
            .Where(i => IsValue(i) && !(i > 0 && _lexemes[i - 1].IsBeforeMember))
            .SelectMany(i =>
                TextAt(i + 1) != "." ? [TextAt(i)]
                : IsValue(i + 2) ? [TextAt(i), $"{TextAt(i)}.{TextAt(i + 2)}"]
                : TextAt(i + 3) == "(" && TextAt(i + 4) == ")" ? [TextAt(i), $"{TextAt(i)}.{TextAt(i + 2)}()"]
                : new[] { TextAt(i) }
            )
            .Distinct();

    /// <summary>Names of functions and methods that are called.</summary>
    public IEnumerable<string> Called =>
        Enumerable.Range(0, _lexemes.Length).Where(i => _lexemes[i].IsName && TextAt(i + 1) == "(").Select(TextAt).Distinct();

    public IEnumerable<string> Numbers =>
        _lexemes.Where(l => l.Kind == SyntaxKind.NumericLiteralToken).Select(l => l.Text).Distinct();

    public string TextAt(int place) => place < _lexemes.Length ? _lexemes[place].Text : "";

    /// <summary>How many tokens are to be changed, left out or added to make one answer of the other; parentheses count for
    /// nothing.</summary>
    public int DistanceTo(AnswerTokens other)
    {
        var (a, b) = (WithoutParentheses, other.WithoutParentheses);
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }
        return row[^1];
    }

    private ImmutableArray<string> WithoutParentheses => [.. Texts.Where(t => t is not ("(" or ")"))];

    private bool IsValue(int place) => place < _lexemes.Length && _lexemes[place].IsName && TextAt(place + 1) != "(";
}
