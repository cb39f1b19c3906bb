using System.Collections.Immutable;
using System.Globalization;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>The region "checks", read as text: names, points and tolerances never become part of a program that runs.</summary>
/// <param name="Probes">One for each check.</param>
/// <param name="Helpers">Statements that are no checks; they come along with the probes.</param>
public sealed record CheckRegion(
    ImmutableArray<Check> Checks,
    ImmutableArray<ProbeSource> Probes,
    ImmutableArray<string> Helpers,
    Input Input,
    double Seconds)
{
    private const double DefaultSeconds = 10;

    public static (CheckRegion Region, ImmutableArray<Problem> Problems) Read(CompilationUnitSyntax root, Regions regions)
    {
        var region = new CheckRegion([], [], [], Input.None, DefaultSeconds);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var member in root.Members.Where(m => regions.All.Any(r => r.IsChecks && r.Inside.Contains(m.Span))))
        {
            var call = member is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: InvocationExpressionSyntax c } } ? c : null;
            var arguments = call is null ? null : new Arguments(call);
            region = (call?.Expression as IdentifierNameSyntax)?.Identifier.Text switch
            {
                "Check" => region.With(arguments!, new Expectation.Same(arguments!.Number("rtol", 1e-4), arguments.Number("atol", 1e-6))),
                "CheckBetween" => region.With(
                    arguments!,
                    new Expectation.Between(arguments!.Number("above", double.NegativeInfinity), arguments.Number("below", double.PositiveInfinity))),
                "Settings" => region with { Seconds = arguments!.Number("seconds", DefaultSeconds), Input = arguments.Choice("input", Input.None) },
                _ => region with { Helpers = region.Helpers.Add(RandomInputs.Rewrite(member).ToString()) },
            };
            problems.AddRange(arguments?.Problems() ?? []);
        }
        return (region, problems.ToImmutable());
    }

    private CheckRegion With(Arguments arguments, Expectation expectation)
    {
        var check = new Check(arguments.Text(0, "hole"), arguments.Text(1, "name"), arguments.Number("points", 1), expectation, arguments.Line);
        var lambda = arguments.Lambda(2);
        var names = lambda.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.Text);
        return this with
        {
            Checks = Checks.Add(check),
            Probes = Probes.Add(new(RandomInputs.Rewrite(lambda).ToString(), [.. names])),
        };
    }
}

/// <summary>The arguments of one call in the region "checks". All but the probe are literals: they are read, not run.</summary>
public sealed class Arguments(InvocationExpressionSyntax call)
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _known = [];

    public int Line { get; } = call.SyntaxTree.GetLineSpan(call.Span).StartLinePosition.Line + 1;

    public string Text(int place, string name) => At(place, name) switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        _ => Refuse("", $"{Name} wants a text between quotes as its argument {place + 1}, the {name}."),
    };

    public ExpressionSyntax Lambda(int place) => At(place, "probe") switch
    {
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0, AsyncKeyword.RawKind: 0 } lambda => lambda,
        _ => Refuse(SyntaxFactory.ParseExpression("() => null"), $"{Name} wants a probe as its argument {place + 1}: () => WHAT TO LOOK AT."),
    };

    public double Number(string name, double otherwise)
    {
        var text = Named(name) is { } value ? value.ToString().TrimEnd('f', 'F', 'd', 'D') : null;
        return text is null ? otherwise
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : Refuse(otherwise, $"{name} of {Name} wants a number, as in {name}: 1.5.");
    }

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum => Named(name) switch
        {
            null => otherwise,
            LiteralExpressionSyntax { Token.Value: string text } when Enum.TryParse<T>(text, ignoreCase: true, out var choice) => choice,
            _ => Refuse(otherwise, $"{name} of {Name} wants one of \"{string.Join("\", \"", Enum.GetNames<T>()).ToLowerInvariant()}\"."),
        };

    public IEnumerable<Problem> Problems() => _problems.Concat(call.ArgumentList.Arguments
        .Where((a, i) => !_known.Contains(a.NameColon?.Name.Identifier.Text ?? $"{i}"))
        .Select(a => new Problem(Line, $"{Name} has no argument for '{a}'. It takes {string.Join(", ", _known.Where(k => !char.IsDigit(k[0])))}.")));

    private string Name => call.Expression.ToString();

    private ExpressionSyntax? At(int place, string name)
    {
        _known.Add($"{place}");
        return call.ArgumentList.Arguments.ElementAtOrDefault(place) is { NameColon: null } a ? a.Expression : Named(name);
    }

    private ExpressionSyntax? Named(string name)
    {
        _known.Add(name);
        return call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.Text == name)?.Expression;
    }

    private T Refuse<T>(T otherwise, string message)
    {
        _problems.Add(new(Line, message));
        return otherwise;
    }
}
