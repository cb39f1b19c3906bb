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
    ImmutableArray<Replacement> Again,
    double Seconds
)
{
    private const double DefaultSeconds = 10;

    /// <summary>What the loss is over two parameters; null where no line says so.</summary>
    public LandscapeCall? Landscape { get; private init; }

    public static (CheckRegion Region, ImmutableArray<Problem> Problems) Read(CompilationUnitSyntax root, Regions regions)
    {
        var statements = StatementsIn(root, regions);
        var settings = statements.Select(s => s.Call).FirstOrDefault(c => c?.Name == "Settings");
        var usual =
            settings?.ChoiceOf<Input>("input", ("none", new Input.Typed("")), ("enter", new Input.Enter()))
            ?? new Input.Typed("");
        var region = new CheckRegion([], [], [], [], [], settings?.Number("seconds", DefaultSeconds) ?? DefaultSeconds);
        var problems = LandscapeCall
            .FindProblems(statements.Select(s => s.Call).OfType<CallArguments>())
            .Concat(settings?.FindProblems() ?? [])
            .ToList();
        var facts = new ProbeFacts(
            statements.Where(s => s.Call is null).Select(s => s.Member),
            root.Members.Except(statements.Select(s => s.Member))
        );
        var inputs = new ProbeInputRewriter(FunctionsIn(root));
        foreach (var (member, call) in statements.Where(s => s.Call is null || s.Call != settings))
        {
            if (call is not null && region.WithCheck(call, usual, facts, inputs) is { } more)
            {
                region = more;
                problems.AddRange(call.FindProblems());
            }
            else if (call is not null && Misnamed(call) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                region = region with { Helpers = region.Helpers.Add(inputs.Rewrite(member).ToString()) };
            }
        }
        return (region, [.. problems]);
    }

    private static ImmutableArray<(MemberDeclarationSyntax Member, CallArguments? Call)> StatementsIn(
        CompilationUnitSyntax root,
        Regions regions
    ) =>
        [
            .. root
                .Members.Where(m => regions.All.Any(r => r.IsChecks && r.Inside.Contains(m.Span)))
                .Select(m => (m, CallIn(m) is { } call ? new CallArguments(call) : null)),
        ];

    // At the top level of the file: that is what a probe can call by its name alone.
    private static HashSet<string> FunctionsIn(CompilationUnitSyntax root) =>
        [
            .. root.Members.SelectMany(m =>
                m switch
                {
                    MethodDeclarationSyntax f => [f.Identifier.Text],
                    GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax f } => [f.Identifier.Text],
                    FieldDeclarationSyntax f => f.Declaration.Variables.Select(v => v.Identifier.Text),
                    _ => Enumerable.Empty<string>(),
                }
            ),
        ];

    private static InvocationExpressionSyntax? CallIn(MemberDeclarationSyntax member) =>
        member
            is GlobalStatementSyntax
            {
                Statement: ExpressionStatementSyntax
                {
                    Expression: InvocationExpressionSyntax { Expression: IdentifierNameSyntax } call
                }
            }
            ? call
            : null;

    // What looks like a call of the grader's and is none.
    private static Problem? Misnamed(CallArguments call) =>
        call.Name switch
        {
            ['M', 'u', 's', 't', ..] => new(call.Line, $"There is no rule '{call.Name}'. There are {RuleCalls.Names}."),
            ['C', 'h', 'e', 'c', 'k', ..] => new(call.Line, $"There is no check '{call.Name}'. There are {CheckCalls.Names}."),
            _ => null,
        };

    // Null for what is no call of the grader's.
    private CheckRegion? WithCheck(CallArguments call, Input usual, ProbeFacts facts, ProbeInputRewriter inputs)
    {
        if (CheckCalls.ReadExpectation(call) is { } expectation)
        {
            return WithCheck(call, expectation, usual, facts, inputs);
        }
        if (RuleCalls.ReadRules(call) is { } rules)
        {
            return this with { Rules = Rules.AddRange(rules) };
        }
        if (LandscapeCall.Read(call) is { } landscape)
        {
            return this with { Landscape = landscape };
        }
        return call.Name == "Again"
            ? this with
            {
                Again = Again.Add(new(call.TextAt(0, "name"), call.TextAt(1, "value"), call.Line)),
            }
            : null;
    }

    private CheckRegion WithCheck(
        CallArguments arguments,
        Expectation expectation,
        Input usual,
        ProbeFacts facts,
        ProbeInputRewriter inputs
    )
    {
        var input = arguments.OptionalText("reads") is { } reads ? new Input.Typed(reads) : usual;
        var lambda = arguments.LambdaAt(2);
        var uses = facts.NamesUsedBy(lambda);
        var list = expectation is Expectation.Same ? ListedAnswers.FindIn(lambda, facts) : null;
        var probe = new ProbeSource(
            inputs.Rewrite(lambda).ToString(),
            [.. ProbeFacts.NamesIn(lambda)],
            [.. uses.Where(facts.IsVariable)]
        )
        {
            Noting = list?.Noting is { } noting ? inputs.Rewrite(noting).ToString() : null,
        };
        var check = new Check(
            arguments.TextAt(0, "hole"),
            arguments.TextAt(1, "name"),
            arguments.Number("points", 1),
            expectation is Expectation.Same { Items: [] } same && list is not null
                ? same with
                {
                    Items = list.Names,
                }
                : expectation,
            input,
            arguments.Line
        )
        {
            Uses = uses,
            Draws = ProbeFacts.CountDraws(lambda),
        };
        return this with { Checks = Checks.Add(check with { SameAs = FindSame(check, probe) }), Probes = Probes.Add(probe) };
    }

    // Only where the probe looks at what training left: whatever else calls functions may give something else the second time.
    private int? FindSame(Check check, ProbeSource probe) =>
        check is { Expectation: Expectation.Trajectory, IsDrawn: false }
        && Probes
            .Index()
            .Where(p => p.Item.Lambda == probe.Lambda)
            .Select(p => p.Index)
            .FirstOrDefault(i => Checks[i].Expectation is Expectation.Trajectory && Checks[i].Input == check.Input, -1)
            is >= 0
                and var same
            ? same
            : null;
}
