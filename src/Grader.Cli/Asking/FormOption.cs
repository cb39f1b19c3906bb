using System.CommandLine;
using Grader.Notebooks;

namespace Grader.Cli.Asking;

/// <summary>What verbs that write exercises ask about their form.</summary>
internal static class FormOption
{
    private const string Name = "--as";

    public static Option<ScriptForm> Create() =>
        new(Name)
        {
            HelpName = "FORM",
            Description =
                "csx: a script. cs: a program that dotnet run FILE.cs runs. ipynb or dib: a notebook, with the reading between "
                + "its code. Each is graded like the others. Without it: csx.",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var forms = Enum.GetValues<ScriptForm>().ToList();
                if (forms.FindIndex(f => $"{f}".Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
                {
                    return forms[at];
                }
                result.AddError($"'{Name} {text}' is not possible: give csx, cs, ipynb or dib.");
                return default;
            },
        };
}
