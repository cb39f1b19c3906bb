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
            CustomParser = result => Choice.In<ScriptForm>(result, Name) ?? default,
        };
}
