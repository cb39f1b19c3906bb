using System.CommandLine;
using Grader.Cli.Outside;

namespace Grader.Cli.Asking;

/// <summary>What verbs that grade a student's own file ask about it.</summary>
/// <param name="description">Of the file.</param>
internal sealed class OwnFileOptions(string description)
{
    private readonly Argument<string> _file = Options.PathArgument("FILE", description);
    private readonly Option<string?> _exercise = Options.Exercise();
    private readonly Option<string?> _course = Options.Course();
    private readonly Option<int?> _seed = Options.Seed();
    private readonly IsolationOptions _isolation = new();

    public void AddTo(Verb verb)
    {
        verb.Add(_file);
        foreach (var option in new Option[] { _exercise, _course, _seed, _isolation.Level, _isolation.Required })
        {
            verb.Add(option);
        }
    }

    public OwnFile ChosenIn(ParseResult parsed, OutsideWorld world) =>
        new(
            world,
            parsed.CommandResult.Command.Name,
            parsed.GetRequiredValue(_file),
            parsed.GetValue(_exercise),
            parsed.GetValue(_course)
        )
        {
            Isolation = _isolation.ChosenIn(parsed),
            Seed = parsed.GetValue(_seed),
        };
}
