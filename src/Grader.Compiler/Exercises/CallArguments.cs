using System.Globalization;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>The arguments of one call in the region "checks". All but the probe are literals: they are read, not run.</summary>
internal sealed class CallArguments(InvocationExpressionSyntax call)
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _known = [];

    /// <summary>Of what is called.</summary>
    public string Name => call.Expression.ToString();

    public int Line { get; } = Places.LineOf(call.GetLocation());

    public string TextAt(int place, string name) =>
        ArgumentAt(place, name) switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            _ => Refuse("", $"{Name} wants a text between quotes as its argument {place + 1}, the {name}."),
        };

    /// <summary>One text or more, from a place on.</summary>
    public IEnumerable<string> TextsFrom(int from, string name) =>
        [
            .. Enumerable
                .Range(from, Math.Max(1, call.ArgumentList.Arguments.Count(a => a.NameColon is null) - from))
                .Select(place => TextAt(place, name)),
        ];

    /// <summary>The name of a variable.</summary>
    public string VariableAt(int place, string name) =>
        ArgumentAt(place, name) switch
        {
            IdentifierNameSyntax { Identifier.ValueText: var variable } => variable,
            _ => Refuse("", $"{Name} wants the name of a variable as its argument {place + 1}."),
        };

    public ExpressionSyntax LambdaAt(int place, string name = "probe") =>
        ArgumentAt(place, name) switch
        {
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0, AsyncKeyword.RawKind: 0 } lambda => lambda,
            _ => Refuse(
                SyntaxFactory.ParseExpression("() => null"),
                $"{Name} wants a {name} as its argument {place + 1}: () => WHAT TO LOOK AT."
            ),
        };

    public double Number(string name, double otherwise)
    {
        if (ArgumentNamed(name) is not { } value)
        {
            return otherwise;
        }
        var text = value.ToString().Replace("_", "", StringComparison.Ordinal).TrimEnd('f', 'F', 'd', 'D');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse(otherwise, $"{name} of {Name} wants a number, as in {name}: 1.5.");
    }

    public int WholeNumber(string name, int otherwise) =>
        Number(name, otherwise) is var number && number is >= 0 and <= int.MaxValue && number == Math.Floor(number)
            ? (int)number
            : Refuse(otherwise, $"{name} of {Name} wants a whole number, as in {name}: 2.");

    public string? OptionalText(string name) =>
        ArgumentNamed(name) switch
        {
            null => null,
            LiteralExpressionSyntax { Token.Value: string text } => text,
            _ => Refuse<string?>(null, $"{name} of {Name} wants a text between quotes."),
        };

    /// <summary>One of some words; the first where none is given.</summary>
    public T ChoiceOf<T>(string name, params (string Word, T Value)[] choices)
    {
        var word = OptionalText(name) ?? choices[0].Word;
        return choices.FirstOrDefault(c => c.Word == word) is ({ }, var value)
            ? value
            : Refuse(
                choices[0].Value,
                $"{name} of {Name} wants one of \"{string.Join("\", \"", choices.Select(c => c.Word))}\"."
            );
    }

    public IEnumerable<Problem> FindProblems() =>
        _problems.Concat(
            call.ArgumentList.Arguments.Where((a, i) => !_known.Contains(a.NameColon?.Name.Identifier.Text ?? $"{i}"))
                .Select(a => new Problem(Line, $"{Name} has no argument for '{a}'. It takes {ShownNames()}."))
        );

    private string ShownNames() =>
        string.Join(", ", _known.Where(k => !char.IsDigit(k[0])).Order(StringComparer.Ordinal)) is { Length: > 0 } names
            ? names
            : "none by name";

    private ExpressionSyntax? ArgumentAt(int place, string name)
    {
        _known.Add($"{place}");
        return call.ArgumentList.Arguments.ElementAtOrDefault(place) is { NameColon: null } a
            ? a.Expression
            : ArgumentNamed(name);
    }

    private ExpressionSyntax? ArgumentNamed(string name)
    {
        _known.Add(name);
        return call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.Text == name)?.Expression;
    }

    private T Refuse<T>(T otherwise, string message)
    {
        var problem = new Problem(Line, message);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
        return otherwise;
    }
}
