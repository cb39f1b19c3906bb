using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Grader.Protocol;

namespace Grader.Cli.Asking;

/// <summary>Options that several verbs have, and how their values are read.</summary>
internal static class Options
{
    public static Option<string?> Course() =>
        TextOption(
            "--course",
            "DIR",
            "The folder that holds the exercises, or a course.grader. Without it: the nearest folder 'exercises' or "
                + "course.grader, from here upward, then from the grader's own folder."
        );

    public static Option<string?> Exercise() =>
        TextOption("--exercise", "ID", "The exercise that is graded, whatever the first line of a file says.");

    public static Option<int?> Seed() =>
        NumberOption(
            "--seed",
            0,
            int.MaxValue,
            "Where the random inputs of the checks come from. The same number gives the same inputs; without it they are "
                + "new each time."
        );

    public static Option<string?> TextOption(string name, string value, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = value };
        option.Validators.Add(result => RefuseEmpty(result, name));
        option.Validators.Add(result => RefuseOption(result, name, value));
        return option;
    }

    public static Argument<string> PathArgument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description, HelpName = name };
        argument.Validators.Add(result => RefuseEmpty(result, name));
        return argument;
    }

    public static Argument<string[]> Paths(string description)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = description };
        paths.Validators.Add(result => RefuseEmpty(result, "PATH"));
        return paths;
    }

    public static Option<int?> NumberOption(string name, int least, int most, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && number >= least
                    && number <= most
                )
                {
                    return number;
                }
                result.AddError($"'{name} {text}' is not possible: give a whole number from {least} to {most}.");
                return null;
            },
        };

    /// <summary>May be given several times.</summary>
    public static Option<ImmutableArray<NumberOverride>> SettingsOption(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
            CustomParser = result => [.. result.Tokens.SelectMany(t => ParseSetting(t.Value, name, result))],
        };

    private static IEnumerable<NumberOverride> ParseSetting(string text, string name, ArgumentResult result)
    {
        if (
            text.Split('=') is [{ Length: > 0 } variable, var value]
            && double.TryParse(value.TrimEnd('f', 'F'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
        {
            return [new(variable.Trim(), number)];
        }
        result.AddError($"'{name} {text}' is not possible: give a variable and a number, as in {name} lr=0.05.");
        return [];
    }

    // The library takes whatever follows: "--exercise --seed 1" would grade the exercise '--seed'.
    private static void RefuseOption(SymbolResult result, string name, string value)
    {
        if (result.Tokens.Any(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            result.AddError($"'{name}' needs {value} behind it.");
        }
    }

    public static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(t => t.Value.Trim().Length == 0))
        {
            result.AddError($"'{name}' cannot be empty.");
        }
    }
}
