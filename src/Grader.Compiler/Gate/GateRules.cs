using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Protocol;

namespace Grader.Compiler.Gate;

/// <summary>What a program may use, by name. The longest name that fits decides; what fits none is forbidden.</summary>
internal sealed class GateRules
{
    private const string Unknown = "It is not among what programs here may use: do without it, or ask whoever runs the course.";

    private readonly ImmutableDictionary<string, GateRule> _rules;

    private GateRules(ImmutableDictionary<string, GateRule> rules, bool areOff = false) => (_rules, AreOff) = (rules, areOff);

    /// <summary>Everything is allowed.</summary>
    public static GateRules Off { get; } = new(ImmutableDictionary<string, GateRule>.Empty, areOff: true);

    /// <summary>Those of gate.txt, which lies beside this file.</summary>
    public static GateRules BuiltIn { get; } = ReadOwn("gate.txt");

    /// <summary>Those of traceless.txt: what leaves nothing behind in a process.</summary>
    public static GateRules Traceless { get; } = ReadOwn("traceless.txt");

    public bool AreOff { get; }

    /// <summary>These, and a course's own, which come before them.</summary>
    /// <param name="text">In the form of gate.txt.</param>
    public ValueOrProblems<GateRules> WithRulesIn(string text)
    {
        var read = text.Split('\n')
            .Select((line, i) => (Text: line.Trim(), Line: i + 1))
            .Where(l => l.Text.Length > 0 && l.Text[0] != '#')
            .Select(l => ParseLine(l.Text, l.Line))
            .ToList();
        var problems = read.Select(r => r.Problem).OfType<Problem>().ToImmutableArray();
        return !problems.IsEmpty ? problems
            : read.Exists(r => r.IsOff) ? Off
            : new GateRules(_rules.SetItems(read.SelectMany(r => r.Rules)));
    }

    /// <summary>Null where it may be used, else what to do instead.</summary>
    /// <param name="name">A member's whole name, with a dot for every level.</param>
    /// <param name="generic">Whether it is a method that was given type arguments: a rule for it alone ends in &lt;T&gt;.</param>
    /// <param name="takesAddress">Whether it is one that is given an address: a rule for it alone ends in (nint).</param>
    /// <param name="plain">Whether these are nothing that a program declares: a rule for that ends in &lt;plain&gt;.</param>
    public string? AdviceAgainst(string name, bool generic, bool takesAddress = false, bool plain = false)
    {
        IEnumerable<string?> special =
        [
            takesAddress ? $"{name}(nint)" : null,
            generic && plain ? $"{name}<plain>" : null,
            generic ? $"{name}<T>" : null,
        ];
        return special
            .OfType<string>()
            .Concat(NameAndOuterNames(name))
            .Select(_rules.GetValueOrDefault)
            .FirstOrDefault(r => r is not null) switch
        {
            null => Unknown,
            { IsAllowed: true } => null,
            var rule => rule.Advice,
        };
    }

    private static IEnumerable<string> NameAndOuterNames(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            yield return name[..end];
        }
    }

    private static (IEnumerable<KeyValuePair<string, GateRule>> Rules, bool IsOff, Problem? Problem) ParseLine(
        string text,
        int line
    )
    {
        if (text == "off")
        {
            return ([], true, null);
        }
        var parts = text.Split(" -- ", 2, StringSplitOptions.TrimEntries);
        if (
            parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is not [("allow" or "forbid") and var verb, var name, .. var members]
        )
        {
            return ([], false, new(line, "A line is: allow NAME [MEMBER ...], or: forbid NAME [MEMBER ...] -- ADVICE, or: off."));
        }
        var rule = new GateRule(verb == "allow", parts.Length > 1 ? parts[1] : Unknown);
        return (members.Select(m => $"{name}.{m}").DefaultIfEmpty(name).Select(n => KeyValuePair.Create(n, rule)), false, null);
    }

    private static GateRules ReadOwn(string file)
    {
        using var text = new StreamReader(typeof(GateRules).Assembly.GetManifestResourceStream(file)!);
        var read = new GateRules(ImmutableDictionary<string, GateRule>.Empty).WithRulesIn(text.ReadToEnd());
        return read.Value ?? throw new InvalidOperationException($"{file}:{read.Problems[0].Line}: {read.Problems[0].Message}");
    }

    private sealed record GateRule(bool IsAllowed, string Advice);
}
