using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Exercises;

/// <summary>The region "checks", read as text: names, points and tolerances never become part of a program that runs.</summary>
/// <param name="Probes">One for each check.</param>
/// <param name="Helpers">Statements that are neither checks nor rules; they come along with the probes.</param>
/// <param name="Again">What stands elsewhere in the program when answers are asked again.</param>
internal sealed record CheckRegion(
    ImmutableArray<Check> Checks,
    ImmutableArray<SourceRule> Rules,
    ImmutableArray<ProbeSource> Probes,
    ImmutableArray<string> Helpers,
    ImmutableArray<Instead> Again,
    double Seconds
)
{
    private const double DefaultSeconds = 10;

    public static (CheckRegion Region, ImmutableArray<Problem> Problems) Read(CompilationUnitSyntax root, Regions regions)
    {
        var calls = root
            .Members.Where(m => regions.All.Any(r => r.IsChecks && r.Inside.Contains(m.Span)))
            .Select(m =>
                (
                    Member: m,
                    Arguments: m
                        is GlobalStatementSyntax
                        {
                            Statement: ExpressionStatementSyntax { Expression: InvocationExpressionSyntax c }
                        }
                    && c.Expression is IdentifierNameSyntax
                        ? new Arguments(c)
                        : null
                )
            )
            .ToList();
        var settings = calls.Select(c => c.Arguments).FirstOrDefault(a => a?.Name == "Settings");
        var usual =
            settings?.Choice<Input>("input", ("none", new Input.Typed("")), ("enter", new Input.Enter())) ?? new Input.Typed("");
        var region = new CheckRegion([], [], [], [], [], settings?.Number("seconds", DefaultSeconds) ?? DefaultSeconds);
        var problems = (settings?.Problems() ?? []).ToList();
        var facts = new ProbeFacts(
            calls.Where(c => c.Arguments is null).Select(c => c.Member),
            root.Members.Except(calls.Select(c => c.Member))
        );
        foreach (var (member, arguments) in calls.Where(c => c.Arguments is null || c.Arguments != settings))
        {
            if (arguments is not null && CheckKinds.Read(arguments) is { } expectation)
            {
                region = region.With(arguments, expectation, usual, facts);
                problems.AddRange(arguments.Problems());
            }
            else if (arguments is not null && RuleKinds.Read(arguments) is { } rules)
            {
                region = region with { Rules = region.Rules.AddRange(rules) };
                problems.AddRange(arguments.Problems());
            }
            else if (arguments?.Name == "Again")
            {
                region = region with
                {
                    Again = region.Again.Add(new(arguments.Text(0, "name"), arguments.Text(1, "value"), arguments.Line)),
                };
                problems.AddRange(arguments.Problems());
            }
            else if (arguments?.Name.StartsWith("Must", StringComparison.Ordinal) == true)
            {
                problems.Add(new(arguments.Line, $"There is no rule '{arguments.Name}'. There are {RuleKinds.Names}."));
            }
            else if (arguments?.Name.StartsWith("Check", StringComparison.Ordinal) == true)
            {
                problems.Add(new(arguments.Line, $"There is no check '{arguments.Name}'. There are {CheckKinds.Names}."));
            }
            else
            {
                region = region with { Helpers = region.Helpers.Add(ProbeInputs.Rewrite(member).ToString()) };
            }
        }
        return (region, [.. problems]);
    }

    private CheckRegion With(Arguments arguments, Expectation expectation, Input usual, ProbeFacts facts)
    {
        var input = arguments.OptionalText("reads") is { } reads ? new Input.Typed(reads) : usual;
        var lambda = arguments.Lambda(2);
        var uses = facts.Uses(lambda);
        var check = new Check(
            arguments.Text(0, "hole"),
            arguments.Text(1, "name"),
            arguments.Number("points", 1),
            expectation,
            input,
            arguments.Line
        )
        {
            Uses = uses,
            Draws = ProbeFacts.Draws(lambda),
        };
        return this with
        {
            Checks = Checks.Add(check),
            Probes = Probes.Add(
                new(ProbeInputs.Rewrite(lambda).ToString(), [.. ProbeFacts.NamesIn(lambda)], [.. uses.Where(facts.IsVariable)])
            ),
        };
    }
}
